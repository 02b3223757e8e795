import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliver } from "#lib/email/deliver.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { resendEmail } from "#lib/services/emails/resend.ts";
import { database } from "#tests/support/database.ts";
import { makeActor } from "#tests/support/scene.ts";
import { startSmtpSink } from "#tests/support/smtp-sink.ts";
import { createRegistration, enqueue, minutesLater, now, resetOutbox } from "./outbox-stage.ts";

const sink = await startSmtpSink();
process.env.SMTP_URL = sink.url;

let place: { eventId: string; slotId: string };
beforeEach(async () => {
  sink.reset();
  sink.answerTo = () => ({ code: 550, message: "no such user" });
  place = await resetOutbox();
});
afterEach(closeTransport);
afterAll(() => sink.stop());

async function register(phone: string | null) {
  const { id } = await createRegistration(place);
  return database().registration.update({ where: { id }, data: { phone } });
}

function openCalls() {
  return database().callToMake.findMany({ where: { supersededAt: null } });
}

describe("a mail that is refused for good", () => {
  test("is called instead, where its person left a phone", async () => {
    const { id: registrationId } = await register("+33700000001");
    const id = await enqueue("REGISTRATION_CONFIRMED", registrationId);
    await deliver(id, minutesLater(1), { isLastTry: false });
    expect(await openCalls()).toMatchObject([
      { registrationId, kind: "REGISTRATION_CONFIRMED", createdAt: minutesLater(1) },
    ]);
  });

  test("is nobody's call without a phone, and where it told no news", async () => {
    const unreachable = await register(null);
    const reachable = await register("+33700000001");
    const ids = [
      await enqueue("REGISTRATION_CONFIRMED", unreachable.id),
      await enqueue("REMINDER_PRACTICAL", reachable.id),
    ];
    for (const id of ids) await deliver(id, now, { isLastTry: true });
    expect(await openCalls()).toEqual([]);
  });

  test("sent again, takes the line away", async () => {
    const { id: registrationId } = await register("+33700000001");
    const id = await enqueue("REGISTRATION_CONFIRMED", registrationId);
    await deliver(id, now, { isLastTry: false });
    expect(await resendEmail(await makeActor("LEAD"), id, minutesLater(5))).toEqual({ ok: true });
    expect(await openCalls()).toEqual([]);
  });
});
