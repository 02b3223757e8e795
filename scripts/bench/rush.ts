import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { p95, sendAtOnce } from "./send.ts";
import { type BenchSlot, firstOf } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readTruth, type SlotTruth } from "./truth.ts";
import { findFaults, readAnswers, type Told } from "./verdict.ts";

const PEOPLE = 200;
const CROWD = 1_000;
const PLACES = 30;
const P95_MAX_MS = 2_000;
/** A control that oversells less often would not show that the rush can see the fault. */
const CONTROL_MIN = 0.95;

/** Two hundred people, each with a form of their own, for the last thirty places. */
export async function measureRush({ site, control, slots }: Stage): Promise<Line[]> {
  const without = await rushAll(site, slots.rush);
  const withList = await rushAll(site, slots.rushWithList);
  const crowd = [await rush(site, firstOf(slots.crowd), CROWD)];
  const naive = await rushAll(control, slots.rush);
  const oversold = naive.filter(({ truth }) => truth.confirmed > PLACES);
  const most = Math.max(...naive.map(({ truth }) => truth.confirmed));
  return [
    outcome("without waiting list", without, { people: PEOPLE, hasList: false }),
    outcome("with waiting list", withList, { people: PEOPLE, hasList: true }),
    speed("without waiting list", without),
    speed("with waiting list", withList),
    outcome("with waiting list", crowd, { people: CROWD, hasList: true }),
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

async function rush(site: Site, { slotId, formPath }: BenchSlot, people = PEOPLE): Promise<Round> {
  const form = await openForm(site.url + formPath);
  const posts = Array.from({ length: people }, () => fillForm(form, newPerson()));
  const answers = await sendAtOnce(posts);
  return {
    told: readAnswers(answers),
    truth: await readTruth(site, slotId),
    milliseconds: answers.map((answer) => answer.milliseconds),
  };
}

type Wanted = { people: number; hasList: boolean };

function outcome(how: string, rounds: readonly Round[], { people, hasList }: Wanted): Line {
  const others = people - PLACES;
  const refused = hasList ? 0 : others;
  const waiting = hasList ? others : 0;
  const faults = rounds.flatMap(({ told, truth }) => [
    ...findFaults(told, truth),
    ...(truth.confirmed === PLACES ? [] : [`${truth.confirmed} confirmed`]),
    ...(told.refused === refused ? [] : [`${told.refused} refused`]),
    ...(truth.waiting === waiting ? [] : [`${truth.waiting} waiting`]),
  ]);
  const told = `${PLACES} confirmed, ${others} ${hasList ? "wait" : "refused"}, 0 errors`;
  const times = `${rounds.length} ${rounds.length > 1 ? "rounds" : "round"}`;
  return truthLine(
    `${people} people for ${PLACES} places, ${how}`,
    faults.length === 0 ? `${told}, ${times}` : times,
    `${PLACES} / ${others} / 0`,
    [...new Set(faults)],
  );
}

/**
 * A refusal costs more than a registration: it is a whole page, a registration only a redirection. The
 * first round warms the server up.
 */
function speed(how: string, rounds: readonly Round[]): Line {
  const slowest = p95(rounds.slice(1).flatMap((round) => round.milliseconds));
  return {
    what: `The same, ${how}: slowest answers (p95)`,
    measured: `${slowest.toFixed(0)} ms`,
    bar: `≤ ${P95_MAX_MS} ms`,
    isMet: slowest <= P95_MAX_MS,
  };
}
