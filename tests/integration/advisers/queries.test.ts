import { beforeEach, describe, expect, test } from "vitest";
import { compose } from "#lib/email/compose.ts";
import { listAdviserPeople } from "#lib/queries/advisers/list-adviser-people.ts";
import { showBatch } from "#lib/queries/advisers/show-batch.ts";
import { showEventPage } from "#lib/queries/desk/events/event-page.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { registrationFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { registerPeople } from "#lib/services/advisers/register-people.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { listBatch, listCommand, makeAdviser, newPeople } from "#tests/support/advisers.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { registrationByToken, tokenOf } from "#tests/support/truth.ts";

let adviser: Awaited<ReturnType<typeof makeAdviser>>;
let eventId: string;
let slotId: string;
let batchId: string;

/** One person registers alone, an adviser registers two and holds one place. */
beforeEach(async () => {
  await resetScene();
  adviser = await makeAdviser();
  const event = await makeEvent();
  eventId = event.eventId;
  slotId = event.slotIds[0] ?? "";
  await register(personCommand(slotId), now);
  const command = listCommand(slotId, { people: newPeople(2), heldCount: 1 });
  await registerPeople({ email: adviser.email }, command, now);
  batchId = command.submissionKey;
});

/** Days after the slot's day. */
const daysAfter = (days: number) => hoursLater(240 + 24 * days);

async function mark(registrationId: string, status: "PRESENT" | "EXCUSED") {
  const { userId } = await makeActor("LEAD");
  await database().attendance.create({
    data: { registrationId, slotId, status, recordedAt: now, recordedById: userId },
  });
}

describe("an adviser reads", () => {
  test("their own people only, with status and attendance, and the places that they hold", async () => {
    const [first] = await listBatch(batchId);
    await mark(first?.id ?? "", "EXCUSED");
    const slots = await listAdviserPeople({ email: adviser.email }, daysAfter(1));
    expect(slots).toMatchObject([{ slotId, hasStarted: true, held: { people: 1 } }]);
    const people = slots[0]?.people ?? [];
    expect(people).toHaveLength(2);
    expect(people.map(({ attendance }) => attendance).sort()).toEqual(["EXCUSED", "UNKNOWN"]);
  });

  test("which lists they sent, each once, the earliest first", async () => {
    const later = listCommand(slotId, { people: newPeople(1) });
    const sentAt = hoursLater(1);
    await registerPeople({ email: adviser.email }, later, sentAt);
    expect(await listAdviserPeople({ email: adviser.email }, sentAt)).toMatchObject([
      {
        lists: [
          { batchId, sentAt: now },
          { batchId: later.submissionKey, sentAt },
        ],
      },
    ]);
  });

  test("nothing of another adviser's, neither the people nor the list", async () => {
    const { email } = await makeAdviser();
    expect(await listAdviserPeople({ email }, now)).toEqual([]);
    expect(await showBatch({ email }, batchId, now)).toBeNull();
    expect(await showBatch({ email: adviser.email }, batchId, now)).toMatchObject({
      people: [{ status: "CONFIRMED" }, { status: "CONFIRMED" }],
      held: { people: 1 },
    });
  });
});

describe("of a slot that is cancelled an adviser reads", () => {
  test.each(["slot", "event"])("that it is, where the %s was", async (what) => {
    expect(await listAdviserPeople({ email: adviser.email }, now)).toMatchObject([
      { isCancelled: false },
    ]);
    const status = "CANCELLED";
    if (what === "slot") {
      await database().slot.update({ where: { id: slotId }, data: { status } });
    } else {
      const data = { status, cancelReason: "Panne", cancelledAt: now } as const;
      await database().event.update({ where: { id: eventId }, data });
    }
    expect(await listAdviserPeople({ email: adviser.email }, now)).toMatchObject([
      { isCancelled: true },
    ]);
  });

  test("no sheet of those who are registered no more", async () => {
    const asked = { email: adviser.email };
    const everybody = { where: { batchId, kind: "INDIVIDUAL" } } as const;
    await database().registration.updateMany({ ...everybody, data: { email: null } });
    expect((await showBatch(asked, batchId, now))?.toHandOut).toHaveLength(2);
    const ended = { status: "CANCELLED", cancelledAt: now, cancelledBy: "ORGANISER" } as const;
    await database().registration.updateMany({ ...everybody, data: ended });
    expect(await showBatch(asked, batchId, now)).toMatchObject({
      people: [{ status: "CANCELLED" }, { status: "CANCELLED" }],
      toHandOut: [],
    });
  });
});

describe("the staff reads who registered somebody", () => {
  test.each([
    [0, "Mission locale de démonstration"],
    [30, "Mission locale de démonstration"],
    [31, undefined],
  ])("%i days after: %s", async (days, organisation) => {
    const lead = await makeActor("LEAD");
    const [row] = await listBatch(batchId);
    const page = await showRegistrationPage(lead, row?.id ?? "", daysAfter(days));
    expect(page?.adviser?.organisation).toBe(organisation);
    const filters = registrationFiltersSchema.parse({});
    const list = await showEventPage(lead, eventId, filters, daysAfter(days));
    const named = list?.registrations?.rows.filter(({ adviser: shown }) => shown) ?? [];
    expect(named).toHaveLength(organisation ? 3 : 0);
  });
});

test.each([
  [30, "CAP_EMPLOI"],
  [31, null],
])("the staff reads who accompanies somebody as long: %i days after, %s", async (days, network) => {
  const lead = await makeActor("LEAD");
  const result = await register(personCommand(slotId, { accompaniedBy: "CAP_EMPLOI" }), now);
  const { id } = await registrationByToken(tokenOf(result));
  const page = await showRegistrationPage(lead, id, daysAfter(days));
  expect(page?.accompaniedBy).toBe(network);
});

test("the grouped email says what became of the list when it leaves, without any personal link", async () => {
  const [first] = await listBatch(batchId);
  await database().registration.update({
    where: { id: first?.id },
    data: { status: "CANCELLED", cancelledAt: now, cancelledBy: "REGISTRANT" },
  });
  const due = await database().emailMessage.findFirstOrThrow({
    where: { kind: "ADVISER_CONFIRMED" },
  });
  const composed = await compose(due, now);
  const text = composed.ok ? composed.email.text : "";
  expect(text).toContain("1\u00A0inscription confirmée, 1\u00A0place gardée sans nom.");
  expect(text).toContain("annulée");
  expect(text).toContain(`/mes-inscriptions/groupe/${batchId}`);
  expect(text).not.toContain("/inscriptions/");
});
