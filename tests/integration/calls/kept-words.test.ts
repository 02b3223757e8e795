import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { callInstead } from "#lib/email/call-instead.ts";
import { compose } from "#lib/email/compose.ts";
import { listCalls } from "#lib/queries/desk/day/call-list.ts";
import { resendEmail } from "#lib/services/emails/resend.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { createPerson } from "../staff/registration-stage.ts";
import { leavePhoneOnly, phone } from "./stage.ts";

let lead: Actor;
let eventId: string;
let slotIds: string[];
beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
  ({ eventId, slotIds } = await makeEvent({}, [{ startsAt: new Date("2027-01-12T13:00:00Z") }]));
});

const ownReason = "Empêchement, dit au téléphone";

/** Somebody is cancelled alone; later the slot moves, the title changes, and all is cancelled. */
async function cancelAlone(change: "phoneOnly" | "withMail") {
  const person = await createPerson(eventId, { slotIds });
  if (change === "phoneOnly") await leavePhoneOnly(person.id);
  else await database().registration.update({ where: { id: person.id }, data: { phone } });
  await cancelByStaff(lead, person.id, ownReason, now);
  const [startsAt, endsAt] = [new Date("2027-01-14T08:00:00Z"), new Date("2027-01-14T09:00:00Z")];
  await database().slot.updateMany({ where: { eventId }, data: { startsAt, endsAt } });
  await database().event.update({ where: { id: eventId }, data: { title: "Titre tout neuf" } });
  await cancelEvent(lead, { eventId, version: 1, reason: "Grève" }, hoursLater(1));
  return person;
}

async function openWords(): Promise<string> {
  const list = await listCalls(lead, 1, hoursLater(2));
  return (list?.open ?? [])
    .map((call) => call.words)
    .join("\n")
    .replaceAll("\u00A0", " ");
}

describe("somebody whose registration was ended alone", () => {
  test("is called about that, whatever becomes of the slot and the event later", async () => {
    await cancelAlone("phoneOnly");
    expect(await openWords()).toBe(
      `Portes ouvertes de démonstration, mardi 12 janvier 2027 à 14 h, votre inscription est annulée. Raison : ${ownReason}. Voulez-vous une autre date ?`,
    );
  });

  test("reads the same in a mail that leaves later, and hears it where that mail is refused", async () => {
    const person = await cancelAlone("withMail");
    const email = await database().emailMessage.findFirstOrThrow({
      where: { registrationId: person.id, kind: "REGISTRATION_CANCELLED" },
    });
    const composition = await compose(email, hoursLater(2));
    const text = composition.ok ? composition.email.text.replaceAll("\u00A0", " ") : "";
    expect(text).toMatch(/^L’équipe a annulé votre inscription\./);
    expect(text).toContain("Date : Mardi 12 janvier 2027 de 14 h à 15 h");
    expect(text).toContain("Rendez-vous : Portes ouvertes de démonstration");
    await callInstead(database(), [email], hoursLater(2));
    expect(await openWords()).toContain(
      "démonstration, mardi 12 janvier 2027 à 14 h, votre inscription est annulée.",
    );
  });

  test("reads it again as it was, where the mail is sent again", async () => {
    const person = await cancelAlone("withMail");
    const where = { registrationId: person.id, kind: "REGISTRATION_CANCELLED" } as const;
    const email = await database().emailMessage.findFirstOrThrow({ where });
    await database().emailMessage.update({ where: { id: email.id }, data: { state: "FAILED" } });
    expect(await resendEmail(lead, email.id, hoursLater(2))).toEqual({ ok: true });
    const again = await database().emailMessage.findFirstOrThrow({
      where: { ...where, id: { not: email.id } },
    });
    expect(again.data).toMatchObject({ end: { eventTitle: "Portes ouvertes de démonstration" } });
  });
});

test("whose date is cancelled is called about the date, with the reason of that", async () => {
  const person = await createPerson(eventId, { slotIds });
  await leavePhoneOnly(person.id);
  await cancelEvent(lead, { eventId, version: 1, reason: "Grève" }, now);
  await database().event.update({ where: { id: eventId }, data: { title: "Titre tout neuf" } });
  expect(await openWords()).toBe(
    "Portes ouvertes de démonstration, mardi 12 janvier 2027 à 14 h, est annulé. Raison : Grève. Voulez-vous une autre date ?",
  );
});
