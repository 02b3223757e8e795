import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import { refusalInWords } from "#lib/text/registration/refusal.ts";
import { now } from "#lib/time/clock.ts";
import { newPerson } from "./answers.ts";
import { fillForm, openForm, type Post } from "./form.ts";
import { type Answer, sendAtOnce } from "./send.ts";
import { type BenchSlot, ROUNDS, slotAnswers } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readRegistrations, readTruth } from "./truth.ts";
import { readAnswers, says } from "./verdict.ts";

const PLACES = 5;
const WAITING = 2;
const BOOKINGS = 200;
const BOOKED = 30;
const LOWERED = 20;
const MORE_EACH_ROUND = 4;
const HOUR_MS = 3_600_000;

/** Two leads act at once on the last place; and one lowers a slot while two hundred people book it. */
export async function measureLeads({ site, slots }: Stage): Promise<Line[]> {
  const leads: Leads = { site, cookies: [await signIn(), await signIn()] };
  return [
    await contend(
      leads,
      "each gives the last place to another",
      slots.choice.slice(0, ROUNDS),
      chooseBoth,
    ),
    await contend(
      leads,
      "one gives it, one takes it away",
      slots.choice.slice(ROUNDS),
      chooseAndLower,
    ),
    await lowerInARush(leads, slots.lowered),
  ];
}

type Leads = { site: Site; cookies: [string, string] };

/** Signs a lead of her own in, without the mail and its code. */
async function signIn(): Promise<string> {
  const { database } = await import("#lib/db/client.ts");
  const sessionToken = randomBytes(32).toString("base64url");
  const user = { create: { email: `banc.${randomUUID()}@equipe.example`, role: "LEAD" as const } };
  const expires = new Date(now().getTime() + HOUR_MS);
  await database().session.create({ data: { sessionToken, expires, user } });
  return `${sessionCookie().name}=${sessionToken}`;
}

/** What two leads send at the same moment. */
type Duel = (leads: Leads, slot: BenchSlot, waiters: [string, string]) => Promise<[Post, Post]>;

const chooseBoth: Duel = async ({ site, cookies }, _slot, waiters) => [
  await choosing(site, cookies[0], waiters[0]),
  await choosing(site, cookies[1], waiters[1]),
];

const chooseAndLower: Duel = async ({ site, cookies }, slot, waiters) => [
  await choosing(site, cookies[0], waiters[0]),
  await lowering(site, cookies[1], slot, PLACES - 1),
];

async function choosing(site: Site, cookie: string, registrationId: string): Promise<Post> {
  const url = `${site.url}/gestion/inscriptions/${registrationId}`;
  return fillForm(await openForm(url, { cookie, button: "Proposer les places" }), {});
}

async function lowering(
  site: Site,
  cookie: string,
  { slotId }: BenchSlot,
  capacity: number,
): Promise<Post> {
  const url = `${site.url}/gestion/creneaux/${slotId}/modifier`;
  return fillForm(await openForm(url, { cookie, button: "Enregistrer" }), slotAnswers(capacity));
}

/** In each round one of the two wins, and the other is told why in a sentence with the figures. */
async function contend(
  leads: Leads,
  how: string,
  slots: readonly BenchSlot[],
  duel: Duel,
): Promise<Line> {
  const faults: string[] = [];
  let firstWins = 0;
  for (const slot of slots) {
    const posts = await duel(leads, slot, await leaveOnePlace(leads.site, slot));
    const outcomes = (await sendAtOnce(posts)).map(outcomeOf);
    if (outcomes[0] === "done") firstWins += 1;
    const { capacity, booked, people } = await readTruth(leads.site, slot.slotId);
    faults.push(
      ...(outcomes.toSorted().join() === "done,told" ? [] : [`answered ${outcomes}`]),
      ...(booked === people && booked <= capacity ? [] : [`${booked} booked of ${capacity}`]),
    );
  }
  return truthLine(
    `Two leads at once: ${how}`,
    `${slots.length} rounds, the first won ${firstWins}`,
    "one wins, the other reads the figures",
    [...new Set(faults)],
  );
}

/** Fills a slot and its waiting list, then one cancels. @returns the ids of those who wait */
async function leaveOnePlace(site: Site, slot: BenchSlot): Promise<[string, string]> {
  const form = await openForm(site.url + slot.formPath);
  const posts = Array.from({ length: PLACES + WAITING }, () => fillForm(form, newPerson()));
  const [holder] = readAnswers(await sendAtOnce(posts.slice(0, PLACES))).registered;
  await sendAtOnce(posts.slice(PLACES));
  await sendAtOnce([fillForm(await openForm(`${site.url}/inscriptions/${holder}`), {})]);
  const registrations = await readRegistrations(site, slot.slotId);
  const [first, second] = registrations.filter(({ status }) => status === "WAITLISTED");
  if (!first || !second) throw new Error("two people should wait");
  return [first.id, second.id];
}

async function lowerInARush(leads: Leads, slots: readonly BenchSlot[]): Promise<Line> {
  const faults: string[] = [];
  let lowered = 0;
  for (const [round, slot] of slots.entries()) {
    const form = await openForm(leads.site.url + slot.formPath);
    const posts = Array.from({ length: BOOKINGS }, () => fillForm(form, newPerson()));
    const lower = await lowering(leads.site, leads.cookies[0], slot, LOWERED);
    // Sent with more and more people: with few it comes in time, with many too late.
    const first = sendAtOnce([lower, ...posts.splice(0, round * MORE_EACH_ROUND)]);
    await pause(0);
    const others = await sendAtOnce(posts);
    const [answer, ...answers] = await first;
    const told = readAnswers([...answers, ...others]);
    const outcome = outcomeOf(answer);
    if (outcome === "done") lowered += 1;
    const { capacity, booked, people } = await readTruth(leads.site, slot.slotId);
    const wanted = outcome === "done" ? LOWERED : BOOKED;
    faults.push(
      ...new Set(told.errors),
      ...(outcome === "done" || outcome === "told" ? [] : [outcome]),
      ...(capacity === wanted && booked === people && booked <= wanted
        ? []
        : [`${booked} booked of ${capacity}, ${outcome}`]),
    );
  }
  return truthLine(
    `${BOOKINGS} people book while a lead lowers ${BOOKED} places to ${LOWERED}`,
    `lowered in ${lowered} of ${slots.length} rounds, refused with the figures in the others`,
    `≤ ${LOWERED}, or refused and ≤ ${BOOKED}`,
    [...new Set(faults)],
  );
}

const belowBooked = (booked: number, asked: number) =>
  refusalInWords({ kind: "capacityBelowBooked", booked, asked });

/** The sentences that the lead who loses may read. */
const figures = [
  refusalInWords({ kind: "placesMissing", left: 0, asked: 1 }),
  belowBooked(PLACES, PLACES - 1),
  ...Array.from({ length: BOOKED - LOWERED }, (_, more) =>
    belowBooked(LOWERED + more + 1, LOWERED),
  ),
];

/** How a staff form was answered: done, told the figures, or something else in full. */
function outcomeOf(answer: Answer | undefined): string {
  const { status, body } = answer ?? { status: 0, body: "" };
  if (status === 303 || says(body, ["Places données."])) return "done";
  if (status === 200 && says(body, figures)) return "told";
  return `status ${status}`;
}
