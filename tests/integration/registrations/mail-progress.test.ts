import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import { deliver } from "#lib/email/deliver.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { listRegistrationEmails } from "#lib/queries/desk/registrations/registration-emails.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { gatheringInWords } from "#lib/text/email/email-labels.ts";
import { resetClock, setClock } from "#lib/time/clock.ts";
import {
  createRegistration,
  enqueue,
  minutesLater,
  resetOutbox,
} from "#tests/integration/email/outbox-stage.ts";
import { startSmtpSink } from "#tests/support/smtp-sink.ts";

const sink = await startSmtpSink();
process.env.SMTP_URL = sink.url;

type Registration = Awaited<ReturnType<typeof createRegistration>>;

let place: { eventId: string; slotId: string };

beforeEach(async () => {
  setClock(() => minutesLater(0));
  sink.reset();
  place = await resetOutbox();
});
afterEach(() => {
  resetClock();
  closeTransport();
});
afterAll(() => sink.stop());

test("the page says that its email leaves, and when it left", async () => {
  const registration = await createRegistration(place);
  expect(await progressAt(registration, 0)).toBeNull();
  const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
  expect(await progressAt(registration, 1)).toEqual({ kind: "leaves" });
  expect(await progressAt(registration, 6)).toEqual({ kind: "late" });
  await deliver(id, minutesLater(7), { isLastTry: false });
  expect(await progressAt(registration, 60)).toEqual({ kind: "left", at: minutesLater(7) });
});

test("the page says that its email was refused, and not that the head of school's left", async () => {
  const registration = await createRegistration(place, { kind: "CLASS" });
  sink.answerTo = (address) =>
    address === "direction@ecole.example" ? undefined : { code: 550, message: "no such user" };
  const own = await enqueue("REGISTRATION_CONFIRMED", registration.id);
  const copy = await enqueue(
    "HEAD_OF_SCHOOL_COPY",
    registration.id,
    minutesLater(1),
    "direction@ecole.example",
  );
  for (const id of [own, copy]) await deliver(id, minutesLater(1), { isLastTry: false });
  expect(await progressAt(registration, 2)).toEqual({ kind: "refused" });
});

test("the page says until when its email waits; the team reads with which one it left", async () => {
  const registrations: Registration[] = [];
  const ids: string[] = [];
  for (const minute of [0, 1, 2, 3, 4]) {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id, minutesLater(minute));
    await deliver(id, minutesLater(minute), { isLastTry: false });
    registrations.push(registration);
    ids.push(id);
  }
  const [, , , fourth, fifth] = registrations;
  if (!fourth || !fifth) throw new Error("nothing waits");
  expect(await progressAt(fifth, 5)).toEqual({ kind: "waits", until: minutesLater(28) });
  expect(await wordsForTeam(fifth)).toBe(
    "Attend d’autres courriels pour cette adresse, part vers 10\u00A0h\u00A028",
  );
  await deliver(ids[3] ?? "", minutesLater(28), { isLastTry: false });
  for (const registration of [fourth, fifth]) {
    expect(await progressAt(registration, 29)).toEqual({ kind: "left", at: minutesLater(28) });
  }
  expect(await wordsForTeam(fourth)).toBeNull();
  expect(await wordsForTeam(fifth)).toBe(
    "Regroupé avec «\u00A0Confirmation\u00A0» du 23\u00A0novembre à 10\u00A0h\u00A003",
  );
});

test("the page says at its first view that its email will wait, before a worker looked at it", async () => {
  for (const minute of [0, 1, 2]) {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id, minutesLater(minute));
    await deliver(id, minutesLater(minute), { isLastTry: false });
  }
  const fourth = await createRegistration(place);
  await enqueue("REGISTRATION_CONFIRMED", fourth.id, minutesLater(3));
  expect(await progressAt(fourth, 3)).toEqual({ kind: "waits", until: minutesLater(28) });
});

async function progressAt(registration: Registration, minute: number) {
  const page = await showRegistration(personalToken(registration), minutesLater(minute));
  return page?.mail;
}

async function wordsForTeam({ id }: Registration): Promise<string | null | undefined> {
  const [email] = await listRegistrationEmails(id);
  return email && gatheringInWords(email);
}
