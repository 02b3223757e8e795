import { setTimeout as pause } from "node:timers/promises";
import { publicIdOf } from "#lib/auth/personal-link.ts";
import { headerOf } from "#tests/support/smtp-sink.ts";
import { newPerson } from "./answers.ts";
import { type Form, fillForm, openForm } from "./form.ts";
import { sendAtOnce } from "./send.ts";
import type { BenchSlot } from "./slots.ts";
import type { Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { type RegistrationTruth, readRegistrations, readTruth } from "./truth.ts";
import { readAnswers } from "./verdict.ts";

const PLACES = 30;
const WAITING = 40;
const CANCELLED = 20;
const NEWCOMERS = 50;
const WORKERS = 4;
const MAILS_WITHIN_MS = 60_000;

/**
 * On a full slot, people cancel by a double click while others register and workers send the mails:
 * those who have waited longest get the places, and nobody overtakes them.
 */
export async function measureWaitlist(stage: Stage): Promise<Line[]> {
  const { startWorker } = await import("#lib/jobs/start.ts");
  const stops = await Promise.all(Array.from({ length: WORKERS }, startWorker));
  const faults: string[] = [];
  try {
    for (const slot of stage.slots.waitlist) faults.push(...(await passPlacesOn(stage, slot)));
  } finally {
    for (const stop of stops) await stop();
  }
  return [
    truthLine(
      `${CANCELLED} of ${PLACES} cancel twice while ${WAITING} wait and ${NEWCOMERS} come, ${WORKERS} workers`,
      `${stage.slots.waitlist.length} rounds`,
      `${CANCELLED} cancelled, ${CANCELLED} promoted in order, ${CANCELLED} mails, 0 overtake`,
      [...new Set(faults)],
    ),
  ];
}

async function passPlacesOn(stage: Stage, slot: BenchSlot): Promise<string[]> {
  const { site } = stage;
  const form = await openForm(site.url + slot.formPath);
  const holders = await register(form, PLACES);
  const waiting: string[] = [];
  // One after the other: each arrives after the one before.
  for (let arrival = 0; arrival < WAITING; arrival++) waiting.push(...(await register(form, 1)));
  const leaving = holders.slice(0, CANCELLED);
  const cancellations = await Promise.all(
    leaving.map(async (token) => fillForm(await openForm(`${site.url}/inscriptions/${token}`), {})),
  );
  const newcomers = Array.from({ length: NEWCOMERS }, () => fillForm(form, newPerson()));
  const answers = await sendAtOnce([...cancellations, ...newcomers, ...cancellations]);
  const told = readAnswers(answers);

  const truth = await readTruth(site, slot.slotId);
  const registrations = await waitForMails(stage, slot);
  const idsOf = (wanted: (one: RegistrationTruth) => boolean) =>
    new Set(registrations.filter(wanted).map(({ publicId }) => publicId));
  const confirmed = idsOf(({ status }) => status === "CONFIRMED");
  const entitled = new Set(
    [...holders.slice(CANCELLED), ...waiting.slice(0, CANCELLED)].map((token) => publicIdOf(token)),
  );
  const cancelled = idsOf(({ status }) => status === "CANCELLED");
  const isCancelled = (token: string) => cancelled.has(publicIdOf(token) ?? "");
  const isOwed = leaving.every(isCancelled) && cancelled.size === CANCELLED;
  const mails = registrations.flatMap(({ promotionEmails }) => promotionEmails);
  const taken = mails.map((id) => timesTaken(stage, id));
  return [
    ...new Set(told.errors),
    ...(isOwed ? [] : [`${cancelled.size} cancelled`]),
    ...(truth.booked === PLACES && truth.people === PLACES ? [] : [`${truth.booked} booked`]),
    ...(truth.waiting === WAITING + NEWCOMERS - CANCELLED ? [] : [`${truth.waiting} wait`]),
    ...(confirmed.symmetricDifference(entitled).size === 0 ? [] : ["somebody was overtaken"]),
    ...(mails.length === CANCELLED ? [] : [`${mails.length} promotion mails`]),
    ...(taken.every((times) => times === 1) ? [] : [`promotion mails taken ${taken} times`]),
  ];
}

async function register(form: Form, people: number): Promise<string[]> {
  const posts = Array.from({ length: people }, () => fillForm(form, newPerson()));
  return readAnswers(await sendAtOnce(posts)).registered;
}

/** The registrations once the workers have sent all their mails. */
async function waitForMails({ site }: Stage, { slotId }: BenchSlot): Promise<RegistrationTruth[]> {
  const deadline = performance.now() + MAILS_WITHIN_MS;
  for (;;) {
    const registrations = await readRegistrations(site, slotId);
    const isDone = registrations.every(({ unsentEmails }) => unsentEmails === 0);
    if (isDone || performance.now() > deadline) return registrations;
    await pause(200);
  }
}

/** How often the mail server took this mail: its Message-ID begins with its id. */
function timesTaken({ mail }: Stage, emailId: string): number {
  return mail.mails.filter((raw) => headerOf(raw, "Message-ID")?.startsWith(`<${emailId}@`)).length;
}
