import { setTimeout as pause } from "node:timers/promises";
import { availabilityInWords } from "#lib/text/event/availability.ts";
import { now } from "#lib/time/clock.ts";
import { newPerson } from "./answers.ts";
import { bookingLoad } from "./booking-speed.ts";
import { fillForm, openForm } from "./form.ts";
import { median } from "./rate.ts";
import { sendAtOnce } from "./send.ts";
import { type BenchSlot, createOpening, firstOf } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import type { Line } from "./table.ts";
import { readTruth } from "./truth.ts";

const BOOKINGS = 20;
const OPENINGS = 6;
const OPENING_PLACES = 300;
const BOOKING_BAR_MS = 2_000;
const OPENING_BAR_MS = 1_000;
/** The cached pages are refreshed at most once a second: a booking comes at any instant of it. */
const REFRESH_MS = 1_000;
const LOOK_EVERY_MS = 10;
const GIVE_UP_MS = 15_000;

/** How soon the cached page of an event tells of a booking, and of an opening. */
export async function measureFreshness({ site, slots }: Stage): Promise<Line[]> {
  const slot = firstOf(slots.fresh);
  const load = await bookingLoad(site, slots.roomy);
  const lines = await measure(site, slot, "at rest");
  let isOver = false;
  const book = async () => {
    while (!isOver) await load(1);
  };
  const [busy] = await Promise.all([
    measure(site, slot, "while bookings are posted").finally(() => {
      isOver = true;
    }),
    book(),
  ]);
  return [...lines, ...busy];
}

async function measure(site: Site, slot: BenchSlot, when: string): Promise<Line[]> {
  return [
    outcome(
      `A booking shows on the event's page, ${when}`,
      await bookAndLook(site, slot),
      BOOKING_BAR_MS,
    ),
    outcome(
      `An opening shows on the event's page, ${when}`,
      await openAndLook(site),
      OPENING_BAR_MS,
    ),
  ];
}

/** From the answer to a booking until the page tells of one place less. */
async function bookAndLook(site: Site, { slotId, formPath }: BenchSlot): Promise<number[]> {
  const form = await openForm(site.url + formPath);
  const { capacity, booked } = await readTruth(site, slotId);
  const delays: number[] = [];
  for (let turn = 1; turn <= BOOKINGS; turn++) {
    await pause((turn * REFRESH_MS) / BOOKINGS);
    await sendAtOnce([fillForm(form, newPerson())]);
    const answeredAt = performance.now();
    await look(site, formPath, placesInWords(capacity - booked - turn, capacity));
    delays.push(performance.now() - answeredAt);
  }
  return delays;
}

/** From the instant of an opening until the page tells of its places. */
async function openAndLook(site: Site): Promise<number[]> {
  const delays: number[] = [];
  for (let turn = 1; turn <= OPENINGS; turn++) {
    // Any fraction of a second, so that no rhythm of the load meets them all.
    const opensAt = new Date(now().getTime() + 1_500 + (turn * 1_000) / OPENINGS);
    const { formPath } = await createOpening(opensAt, OPENING_PLACES);
    await look(site, formPath, "Ouvre le");
    await look(site, formPath, placesInWords(OPENING_PLACES, OPENING_PLACES));
    delays.push(now().getTime() - opensAt.getTime());
  }
  return delays;
}

/** Opens the event's page again and again until it says these words, as people read them. */
async function look({ url }: Site, formPath: string, words: string): Promise<void> {
  const page = url + formPath.replace(/\/inscription.*/, "");
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while (performance.now() < giveUpAt) {
    const response = await fetch(page);
    if ((await response.text()).includes(words)) return;
    await pause(LOOK_EVERY_MS);
  }
}

function placesInWords(placesLeft: number, capacity: number): string {
  const people = { state: "open" as const, placesLeft, capacity };
  return availabilityInWords({ ...people, classesLeft: null, classCapacity: null });
}

/** A page that shows an opening before its instant is as wrong as one that shows it late. */
function outcome(what: string, delays: readonly number[], bar: number): Line {
  const worst = Math.max(...delays);
  return {
    what,
    measured: `median ${median(delays).toFixed(0)} ms, worst ${worst.toFixed(0)} ms of ${delays.length}`,
    bar: `worst ≤ ${bar} ms`,
    isMet: worst <= bar && delays.every((delay) => delay >= 0),
  };
}
