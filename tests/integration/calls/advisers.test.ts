import { beforeEach, describe, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import { compose } from "#lib/email/compose.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { enqueueReminders } from "#lib/services/reminders/enqueue-reminders.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { createPerson } from "../staff/registration-stage.ts";
import { cancelNow, leavePhoneOnly, leaveToAdviser } from "./stage.ts";

let eventId: string;
let slotIds: string[];
beforeEach(async () => {
  await resetScene();
  ({ eventId, slotIds } = await makeEvent({}, [{ capacity: 2 }]));
});

/** What goes to an address, composed from the state now. */
async function composed(recipient: string) {
  const due = await database().emailMessage.findFirstOrThrow({
    where: { recipient },
    orderBy: { createdAt: "desc" },
  });
  const composition = await compose(due, hoursLater(1));
  if (!composition.ok) throw new Error(`it is ${composition.state}`);
  return { kind: due.kind, ...composition };
}

describe("the adviser of somebody without a mailbox", () => {
  test("reads of the cancellation: who, what to tell them, and no calendar file of theirs", async () => {
    const person = await createPerson(eventId, { slotIds });
    const adviser = await leaveToAdviser(person.id);
    await cancelNow(await makeActor("LEAD"), slotIds[0]);
    const { kind, email, calendars } = await composed(adviser);
    expect(kind).toBe("REGISTRATION_CANCELLED");
    expect(calendars).toEqual([]);
    expect(email.text).toContain(`${person.firstName} ${person.lastName} n’a pas de courriel`);
    expect(email.text).toContain("est annulé. Raison\u00A0: Panne.");
    expect(email.text).not.toContain(personalToken(person));
    expect(email.text).not.toContain(person.code);
    expect(email.text).toContain("Vous recevez ce courriel parce que vous avez inscrit");
  });

  test("reads of a place that the waiting list gave", async () => {
    const first = await createPerson(eventId, { slotIds, people: 2 });
    const waiting = await createPerson(eventId, { slotIds, status: "WAITLISTED" });
    const adviser = await leaveToAdviser(waiting.id);
    const told = await cancelByStaff(await makeActor("LEAD"), first.id, "Panne", now);
    expect(told).toMatchObject({ told: { emails: 2, calls: 0 } });
    const { email } = await composed(adviser);
    expect(email.text).toContain("Une place se libère et elle est pour vous");
  });

  test("reads nothing of a person who has their own mailbox", async () => {
    const person = await createPerson(eventId, { slotIds });
    const adviser = await leaveToAdviser(person.id);
    const email = "lou@courriel.example";
    await database().registration.update({ where: { id: person.id }, data: { email } });
    await cancelByStaff(await makeActor("LEAD"), person.id, "Panne", now);
    expect(await database().emailMessage.count({ where: { recipient: adviser } })).toBe(0);
    expect((await composed(email)).email.text).toContain("L’équipe a annulé votre inscription");
  });

  test("is reminded of the day; somebody with a phone only is not called for that", async () => {
    const [accompanied, phoned] = [
      await createPerson(eventId, { slotIds }),
      await createPerson(eventId, { slotIds }),
    ];
    const adviser = await leaveToAdviser(accompanied.id);
    await leavePhoneOnly(phoned.id);
    const dayBefore = hoursLater(240 - 48);
    await enqueueReminders(dayBefore);
    await enqueueReminders(dayBefore);
    expect(await database().emailMessage.findMany()).toMatchObject([
      { kind: "REMINDER_PRACTICAL", recipient: adviser },
    ]);
    expect(await database().callToMake.count()).toBe(0);
  });
});
