import { beforeEach, expect, test } from "vitest";
import { compose, type DueEmail } from "#lib/email/compose.ts";
import { reconcilePlaces } from "#lib/queries/desk/registrations/reconcile-places.ts";
import { exportOwnData } from "#lib/queries/registrations/export-own-data.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { eraseOnRequest } from "#lib/services/retention/erase-on-request.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

const planted = {
  firstName: "Zéphyrine",
  lastName: "Plantée",
  email: "zephyrine.plantee@courriel.example",
  phone: "+33639989999",
};
const { email } = planted;
let slotId = "";

async function registerOn(slot: string, changes: Parameters<typeof personCommand>[1]) {
  const result = await register(personCommand(slot, changes), now);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.token;
}

/** Every value of every table, as the dump of a thief would show it; pg-boss holds identifiers only. */
async function wholeDatabase(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name
    FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`;
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      database().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`),
    ),
  );
  return dumps
    .flat()
    .map(({ row }) => row)
    .join("\n");
}

beforeEach(async () => {
  await resetScene();
  slotId = await makeOneSlot({ capacity: 1 });
});

test("erasure frees the places, and who waited first has them", async () => {
  await registerOn(slotId, planted);
  await registerOn(slotId, { email: "attend@courriel.example" });
  await eraseOnRequest({ email }, now);
  const rows = await database().registration.findMany({
    select: { email: true, status: true, cancelledBy: true },
    orderBy: { createdAt: "asc" },
  });
  expect(rows).toContainEqual({ email: null, status: "CANCELLED", cancelledBy: "REGISTRANT" });
  expect(rows).toContainEqual({
    email: "attend@courriel.example",
    status: "CONFIRMED",
    cancelledBy: null,
  });
  expect(await reconcilePlaces()).toEqual([]);
});

test("planted names are nowhere afterwards, and the figures stay", async () => {
  await registerOn(slotId, planted);
  await registerOn(await makeOneSlot(), { ...planted, companionCount: null });
  await requestCode("REGISTRANT_CODE", { address: email, network: null }, now);
  const marks = [...Object.values(planted), "639989999"];
  const before = await wholeDatabase();
  for (const mark of marks) expect(before).toContain(mark);

  expect(await eraseOnRequest({ email }, now)).toEqual({ erased: 2, kept: 0 });
  const after = await wholeDatabase();
  for (const mark of marks) expect(after).not.toContain(mark);
  const communes = await database().registration.findMany({ select: { communeName: true } });
  expect(communes.every(({ communeName }) => communeName)).toBe(true);
});

test("the address of a registration without a name goes too", async () => {
  await registerOn(slotId, planted);
  await database().registration.updateMany({ data: { firstName: "", lastName: "" } });
  expect(await eraseOnRequest({ email }, now)).toEqual({ erased: 1, kept: 0 });
  expect(await database().registration.count({ where: { email } })).toBe(0);
});

test("a lead still reads that a class gave up late, and by no name", async () => {
  const lead = await makeActor("LEAD");
  await register(classCommand(await makeOneSlot(), planted), now);
  await eraseOnRequest({ email }, hoursLater(144));
  const [alert, ...others] = await database().emailMessage.findMany();
  expect(alert).toMatchObject({ kind: "LATE_CANCELLATION", recipient: lead.email });
  expect(others).toEqual([]);
  const composed = await compose(alert as DueEmail, hoursLater(144));
  expect(composed).toMatchObject({ ok: true });
  for (const mark of Object.values(planted)) expect(JSON.stringify(composed)).not.toContain(mark);
});

test("the personal link opens nothing any more", async () => {
  const token = await registerOn(slotId, planted);
  await eraseOnRequest({ email }, now);
  expect(await cancelByRegistrant(token, null, now)).toMatchObject({
    refusal: { kind: "registrationUnknown" },
  });
});

test("nothing of another address changes", async () => {
  await registerOn(slotId, { email: "autre@courriel.example" });
  const before = await database().registration.findMany();
  expect(await eraseOnRequest({ email }, now)).toEqual({ erased: 0, kept: 0 });
  expect(await database().registration.findMany()).toEqual(before);
});

test("what is under way keeps its name until it ends, for the desk", async () => {
  const startsAt = hoursLater(240);
  await registerOn(slotId, planted);
  const during = new Date(startsAt.getTime() + 60_000);
  const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
  await database().slot.update({
    where: { id: slotId },
    data: {
      startsAt: new Date(during.getTime() - 60_000),
      endsAt: new Date(during.getTime() + 60_000),
    },
  });
  expect(slot.id).toBe(slotId);
  expect(await eraseOnRequest({ email }, during)).toEqual({ erased: 0, kept: 1 });
  const later = new Date(during.getTime() + 120_000);
  expect(await eraseOnRequest({ email }, later)).toEqual({ erased: 1, kept: 0 });
});

test("the file of one's data holds all of them, and nothing that opens a registration", async () => {
  const token = await registerOn(slotId, planted);
  await registerOn(await makeOneSlot(), { email: "autre@courriel.example", lastName: "Voisine" });
  const file = JSON.stringify(await exportOwnData({ email }, now));
  for (const english of ["INDIVIDUAL", "SELF"]) expect(file).not.toContain(english);
  for (const mark of Object.values(planted)) expect(file).toContain(mark);
  expect(file).toContain("Confirmation");
  expect(file).toContain("Inscription reçue");
  for (const [part] of [[token], ["Voisine"], ["autre@"]]) expect(file).not.toContain(part);
});
