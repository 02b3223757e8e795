import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { sendAtOnce } from "./send.ts";
import type { BenchSlot } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readTruth } from "./truth.ts";
import { findFaults, readAnswers } from "./verdict.ts";

const TIMES = 50;

/** The same form sent several times is one registration, one answer and one mail. */
export async function measureRepeats({ site, slots }: Stage): Promise<Line[]> {
  const [once, twice] = slots.repeats;
  if (!once || !twice) throw new Error("the bench has no slots for repeats");
  return [
    await repeat(site, once, `One form sent ${TIMES} times at once`, 1, TIMES),
    await repeat(site, twice, `${TIMES} forms sent by a double click`, TIMES, 2),
  ];
}

async function repeat(
  site: Site,
  { slotId, formPath }: BenchSlot,
  what: string,
  people: number,
  times: number,
): Promise<Line> {
  const form = await openForm(site.url + formPath);
  const posts = Array.from({ length: people }, () => fillForm(form, newPerson()));
  const answers = await sendAtOnce(posts.flatMap((post) => Array(times).fill(post)));
  const told = readAnswers(answers);
  const links = new Set(told.registered).size;
  const faults = [
    ...findFaults(told, await readTruth(site, slotId)),
    ...(links === people ? [] : [`${links} different answers`]),
  ];
  const measured = `${people} registered, ${answers.length} answers, ${links} different, ${people} mails`;
  return truthLine(what, faults.length > 0 ? "" : measured, `${people} / ${people}`, faults);
}
