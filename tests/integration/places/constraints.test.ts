import { beforeEach, describe, expect, test } from "vitest";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database, databasePool } from "#tests/support/database.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { countRows } from "#tests/support/truth.ts";

beforeEach(async () => {
  await resetScene();
  const slotId = await makeOneSlot({ capacity: 60, classCapacity: 2 });
  await register(personCommand(slotId), now);
  await register(classCommand(slotId), now);
  await askEverybody();
  await requestCode("SIGN_IN_CODE", { address: "a@tiltam.example", network: null }, now);
});

/** A list to choose in, which all have answered. */
async function askEverybody(): Promise<void> {
  const { id: eventId } = await database().event.findFirstOrThrow();
  const choices = ["Matin", "Soir"];
  const question = { eventId, position: 0, label: "Quand ?", type: "CHOICE" as const, choices };
  const { id: questionId } = await database().question.create({ data: question });
  const registrations = await database().registration.findMany({ select: { id: true } });
  await database().answer.createMany({
    data: registrations.map(({ id }) => ({ registrationId: id, questionId, values: ["Matin"] })),
  });
}

describe("the database itself refuses", () => {
  test.each([
    ["a slot oversold", "UPDATE slot SET booked = capacity + 1"],
    ["a capacity below what is booked", "UPDATE slot SET capacity = booked - 1"],
    ["one class too many", "UPDATE slot SET booked_classes = class_capacity + 1"],
    ["a capacity in classes below what is booked", "UPDATE slot SET class_capacity = 0"],
    ["a negative counter of people", "UPDATE slot SET booked = -1"],
    [
      "a negative counter of people where entry is free",
      "UPDATE slot SET capacity = NULL, booked = -1",
    ],
    ["a negative counter of classes", "UPDATE slot SET class_capacity = NULL, booked_classes = -1"],
    ["a negative waiting list", "UPDATE slot SET waiting = -1"],
    ["a capacity of nobody", "UPDATE slot SET booked = 0, capacity = 0"],
    ["an end before the start", "UPDATE slot SET ends_at = starts_at"],
    ["a class without a number of pupils", "UPDATE registration SET pupil_count = 0"],
    ["201 pupils", "UPDATE registration SET pupil_count = 201"],
    ["somebody who waits since no instant", "UPDATE registration SET status = 'WAITLISTED'"],
    ["an offer without an end", "UPDATE registration SET status = 'OFFERED'"],
    [
      "a cancellation by nobody",
      "UPDATE registration SET status = 'CANCELLED', cancelled_at = now()",
    ],
    ["a negative size", "UPDATE registration_slot SET people = -1"],
    ["two classes in one registration", "UPDATE registration_slot SET classes = 2"],
    ["the same registrant twice on a slot", "UPDATE registration_slot SET identity_key = 'same'"],
    [
      "the same phone and name twice on a slot",
      "UPDATE registration_slot SET identity_key = registration_id::text, phone_key = 'same'",
    ],
    ["the same courriel twice", "UPDATE email_message SET dedupe_key = 'same'"],
    [
      "a courriel that waits for more than half an hour",
      "UPDATE email_message SET due_at = created_at + interval '31 minutes'",
    ],
    [
      "a courriel told by itself",
      "UPDATE email_message SET due_at = created_at, gathered_in_id = id",
    ],
    [
      "a courriel told by another without having waited",
      "UPDATE email_message SET gathered_in_id = (SELECT max(id::text)::uuid FROM email_message)",
    ],
    ["the same short code twice", "UPDATE registration SET code = 'THI-222222'"],
    ["an event cancelled without a reason", "UPDATE event SET status = 'CANCELLED'"],
    ["a changed history", "UPDATE history_entry SET action = 'nothing'"],
    ["a slot removed under its registrations", "DELETE FROM slot"],
    ["a list of one choice", "UPDATE question SET choices = '{Matin}'"],
    ["choices without a list", "UPDATE question SET type = 'TEXT'"],
    ["a question without words", "UPDATE question SET label = ''"],
    ["an answer that says nothing", "UPDATE answer SET values = '{}'"],
    ["a question removed under its answers", "DELETE FROM question"],
    ["an event removed under its registrations", "DELETE FROM event"],
    ["a sixth try of a code", "UPDATE code_request SET tries = 6"],
    ["a code of four digits", "UPDATE code_request SET digits = 4"],
    ["a code that ends before it begins", "UPDATE code_request SET expires_at = created_at"],
    ["a code of another kind of mail", "UPDATE code_request SET kind = 'THANKS'"],
    [
      "a code that was used and never mailed",
      "UPDATE code_request SET is_mailed = false, used_at = now()",
    ],
  ])("%s", async (_, statement) => {
    const before = await countRows();
    await expect(databasePool().query(statement)).rejects.toThrow();
    expect(await countRows()).toEqual(before);
  });
});
