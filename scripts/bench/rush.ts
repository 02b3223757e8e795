import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { p95, sendAtOnce } from "./send.ts";
import type { BenchSlot } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readTruth, type SlotTruth } from "./truth.ts";
import { findFaults, readAnswers, type Told } from "./verdict.ts";

const PEOPLE = 200;
const PLACES = 30;
const P95_MAX_MS = 2_000;
/** A control that oversells less often would not show that the rush can see the fault. */
const CONTROL_MIN = 0.95;

/** Two hundred people, each with a form of their own, for the last thirty places. */
export async function measureRush({ site, control, slots }: Stage): Promise<Line[]> {
  const without = await rushAll(site, slots.rush);
  const withList = await rushAll(site, slots.rushWithList);
  const naive = await rushAll(control, slots.rush);
  const oversold = naive.filter(({ truth }) => truth.confirmed > PLACES);
  const most = Math.max(...naive.map(({ truth }) => truth.confirmed));
  return [
    describe("without waiting list", without, { refused: PEOPLE - PLACES, waiting: 0 }),
    describe("with waiting list", withList, { refused: 0, waiting: PEOPLE - PLACES }),
    speed([...without, ...withList]),
    {
      what: "Control: the same rush when nothing guards the booking",
      measured: `oversold in ${oversold.length} of ${naive.length} rounds, up to ${most} of ${PLACES}`,
      bar: `≥ ${Math.ceil(naive.length * CONTROL_MIN)}`,
      isMet: oversold.length >= naive.length * CONTROL_MIN,
      isTruth: true,
    },
  ];
}

type Round = { told: Told; truth: SlotTruth; milliseconds: number[] };

async function rushAll(site: Site, slots: readonly BenchSlot[]): Promise<Round[]> {
  const rounds: Round[] = [];
  for (const slot of slots) rounds.push(await rush(site, slot));
  return rounds;
}

async function rush(site: Site, { slotId, formPath }: BenchSlot): Promise<Round> {
  const form = await openForm(site.url + formPath);
  const posts = Array.from({ length: PEOPLE }, () => fillForm(form, newPerson()));
  const answers = await sendAtOnce(posts);
  return {
    told: readAnswers(answers),
    truth: await readTruth(site, slotId),
    milliseconds: answers.map((answer) => answer.milliseconds),
  };
}

function describe(
  how: string,
  rounds: readonly Round[],
  wanted: { refused: number; waiting: number },
): Line {
  const faults = rounds.flatMap(({ told, truth }) => [
    ...findFaults(told, truth),
    ...(truth.confirmed === PLACES ? [] : [`${truth.confirmed} confirmed`]),
    ...(told.refused === wanted.refused ? [] : [`${told.refused} refused`]),
    ...(truth.waiting === wanted.waiting ? [] : [`${truth.waiting} waiting`]),
  ]);
  const clean = faults.length === 0;
  const others = wanted.waiting > 0 ? `${wanted.waiting} wait` : `${wanted.refused} refused`;
  const measured = clean
    ? `${PLACES} confirmed, ${others}, 0 errors, ${rounds.length} rounds`
    : `${rounds.length} rounds`;
  const bar = `${PLACES} / ${PEOPLE - PLACES} / 0`;
  return truthLine(`${PEOPLE} people for ${PLACES} places, ${how}`, measured, bar, [
    ...new Set(faults),
  ]);
}

function speed(rounds: readonly Round[]): Line {
  const worst = p95(rounds.flatMap((round) => round.milliseconds));
  return {
    what: "The same: slowest answers (p95)",
    measured: `${worst.toFixed(0)} ms`,
    bar: `≤ ${P95_MAX_MS} ms`,
    isMet: worst <= P95_MAX_MS,
  };
}
