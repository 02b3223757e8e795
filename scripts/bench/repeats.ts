import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { sendAtOnce } from "./send.ts";
import type { BenchSlot } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readTruth } from "./truth.ts";
import { findFaults, readAnswers } from "./verdict.ts";

const TIMES = 50;

/**
 * The same form sent several times is one registration, one answer and one mail; the same person who
 * fills it in anew is told that they are registered.
 */
export async function measureRepeats({ site, slots }: Stage): Promise<Line[]> {
  const [once, twice, anew] = slots.repeats;
  if (!once || !twice || !anew) throw new Error("the bench has no slots for repeats");
  return [
    await repeat(site, once, `One form sent ${TIMES} times at once`, 1, TIMES),
    await repeat(site, twice, `${TIMES} forms sent by a double click`, TIMES, 2),
    await fillInAnew(site, anew),
  ];
}

/** One mail confirms, and one sends the link again. */
async function fillInAnew(site: Site, { slotId, formPath }: BenchSlot): Promise<Line> {
  const form = await openForm(site.url + formPath);
  const person = newPerson();
  const posts = Array.from({ length: TIMES }, () => fillForm(form, person));
  const told = readAnswers(await sendAtOnce(posts));
  const truth = await readTruth(site, slotId);
  const counts = [told.registered.length, told.known, truth.registrations, truth.booked];
  const faults = [
    ...(counts.join() === [1, TIMES - 1, 1, 1].join() ? [] : [`${counts.join(" / ")} counted`]),
    ...(truth.emails === 2 && truth.jobs === 2 ? [] : [`${truth.emails} mails`]),
    ...new Set(told.errors),
  ];
  const measured = `1 registered, ${told.known} told that it exists, ${truth.emails} mails`;
  const what = `One person fills ${TIMES} forms in at once`;
  return truthLine(what, faults.length > 0 ? "" : measured, `1 / ${TIMES - 1}`, faults);
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
