import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newPublicId, personalToken } from "#lib/auth/personal-link.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import {
  classChoices,
  type FactName,
  isReadBy,
  personChoices,
  type Reader,
  registrationFacts,
  slotFacts,
} from "#lib/domain/registration/facts.ts";
import { listAdviserPeople } from "#lib/queries/advisers/list-adviser-people.ts";
import { showBatch } from "#lib/queries/advisers/show-batch.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { exportOwnData } from "#lib/queries/registrations/export-own-data.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { exportRegistrations } from "#lib/services/registrations/export.ts";
import { eraseRegistrations } from "#lib/services/retention/erase-registrations.ts";
import { schools, towns } from "#territory/sample/cast.ts";
import { makeAdviser } from "#tests/support/advisers.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";

/** A registration and the values of its columns. */
type Row = Prisma.RegistrationUncheckedCreateInput;

/** A class that waits, one that came, a person, and a place without a name: each shows what it can. */
const scenes: Readonly<Record<string, Partial<Row>>> = {
  waits: { status: "WAITLISTED" },
  came: { status: "CONFIRMED" },
  person: { kind: "INDIVIDUAL" },
  held: { kind: "GROUP", heldUntil: now },
};

/** What opens a page or finds the row is not compared: changed, it finds nothing. */
const opening: readonly string[] = ["id", "publicId", "linkVersion"];
type Compared = Exclude<FactName, "id" | "publicId" | "linkVersion">;
const compared = Object.keys(registrationFacts).filter(
  (name) => !opening.includes(name),
) as Compared[];

const email = "lou.essai@courriel.example";
let lead: Awaited<ReturnType<typeof makeActor>>;
let adviser: Awaited<ReturnType<typeof makeAdviser>>;
let eventId: string;
let rows: Row[];
let others: Partial<Row>;

beforeAll(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
  adviser = await makeAdviser();
  const event = await makeEvent({}, [{}, {}, {}]);
  const elsewhere = await makeEvent({}, []);
  const otherAdviser = await makeAdviser();
  await database().event.update({ where: { id: elsewhere.eventId }, data: { title: "Ailleurs" } });
  await database().adviser.update({
    where: { id: otherAdviser.id },
    data: { organisation: "Cap emploi de démonstration" },
  });
  eventId = event.eventId;
  const [slotId = "", secondChoiceSlotId = "", thirdId = ""] = event.slotIds;
  await database().slot.update({
    where: { id: thirdId },
    data: { startsAt: hoursLater(300), endsAt: hoursLater(301), closesAt: hoursLater(290) },
  });
  others = {
    eventId: elsewhere.eventId,
    secondChoiceSlotId: thirdId,
    batchId: randomUUID(),
    schoolId: schools.lyceeThiers.id,
    adviserId: otherAdviser.id,
    kind: "GROUP",
    status: "DECLINED",
    source: "IMPORT",
    cancelledBy: "SYSTEM",
    levels: ["TROISIEME"],
    phone: "+33639980002",
    epciSiren: towns.ambert.epciSiren,
    communeInseeCode: towns.ambert.inseeCode,
    needs: { WHEELCHAIR: 2 },
  };
  const batchId = randomUUID();
  rows = Object.entries(scenes).map(([scene, changes]) => ({
    ...rowOf(scene),
    eventId,
    batchId,
    secondChoiceSlotId,
    adviserId: adviser.id,
    ...changes,
  }));
  for (const row of rows) {
    const slots = { create: { slotId, ...placeOf(row) } };
    await database().registration.create({ data: { ...row, slots } });
  }
  const counts = { pupilsPresent: 20, adultsPresent: 2, recordedAt: now };
  const registrationId = rows[1]?.id ?? "";
  await database().attendance.create({
    data: { ...counts, registrationId, slotId, status: "RECORDED", recordedById: lead.userId },
  });
});

/** What it holds on its slot. */
function placeOf({ id }: Row) {
  return { people: 3, classes: 0, identityKey: `${id}-name`, phoneKey: `${id}-phone` };
}

/** Every column holds something. */
function rowOf(scene: string): Omit<Row, "eventId"> {
  return {
    id: randomUUID(),
    publicId: newPublicId(),
    linkVersion: 1,
    code: `TST-${scene}`,
    submissionKey: `key-${scene}`,
    submissionHash: "hash",
    kind: "CLASS",
    status: "CONFIRMED",
    source: "STAFF",
    firstName: "Lou",
    lastName: "Essai",
    email,
    phone: "+33639980001",
    organisation: "Atelier",
    jobTitle: "Soudeuse",
    accompaniedBy: "CAP_EMPLOI",
    parentAddress: true,
    schoolId: schools.collegeLezoux.id,
    schoolName: "Collège de démonstration",
    className: "4e B",
    levels: ["QUATRIEME"],
    pupilCount: 26,
    adultCount: 2,
    companionCount: 2,
    transport: "COACH",
    arrivalTime: "09:15",
    headAgreed: true,
    headEmail: "direction@college-demonstration.example",
    asksDerogation: false,
    pendingExpiresAt: now,
    ageBand: "UNDER_18",
    heldUntil: null,
    pupilSurveyCount: 1,
    needs: { WHEELCHAIR: 1 },
    headcountConfirmedAt: now,
    communeInseeCode: towns.thiers.inseeCode,
    communeName: towns.thiers.name,
    epciSiren: towns.thiers.epciSiren,
    waitlistedAt: now,
    offerExpiresAt: now,
    cancelledAt: now,
    cancelledBy: "REGISTRANT",
    cancelReason: "Malade",
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

const read: Readonly<Record<Reader, (row: Row) => Promise<unknown>>> = {
  person: ({ publicId }) => showRegistration(personalToken({ publicId, linkVersion: 1 }), now),
  adviser: async ({ batchId }) => [
    await showBatch(adviser, batchId ?? "", now),
    await listAdviserPeople(adviser, now),
  ],
  staff: ({ id }) => showRegistrationPage(lead, id, now),
  file: () => exportRegistrations(lead, eventId, now),
  ownData: () => exportOwnData({ email }, now),
};

const choices: Readonly<Record<string, readonly string[]>> = { ...classChoices, ...personChoices };

function otherValue(name: Compared, value: unknown): unknown {
  const { sql } = registrationFacts[name];
  const chosen = choices[name];
  if (chosen) return chosen.find((word) => word !== value);
  if (others[name] !== undefined) return others[name];
  if (sql === "int") return Number(value) + 1;
  if (sql === "boolean") return !value;
  return sql === "timestamptz" ? hoursLater(1) : `${value}~`;
}

/**
 * Changes one column after the other, each back together with the next.
 * @returns what could be changed, and what the reader then read otherwise than before
 */
async function lookAtChanges(who: Reader, row: Row, names: readonly Compared[]) {
  const write = (data: object) =>
    database().registration.updateMany({ where: { id: row.id }, data });
  const before = JSON.stringify(await read[who](row));
  const changed: Compared[] = [];
  const seen: Compared[] = [];
  let back = {};
  for (const name of names) {
    const change = { ...back, [name]: otherValue(name, row[name]) };
    // A constraint may refuse it for one kind of registration: another kind shows it.
    const isChanged = await write(change).then(Boolean, () => false);
    if (!isChanged) continue;
    back = { [name]: row[name] ?? null };
    changed.push(name);
    if (JSON.stringify(await read[who](row)) !== before) seen.push(name);
  }
  await write(back);
  return { changed, seen };
}

const readers = Object.keys(read) as Reader[];

test.each(readers)("%s: what the table says is read there", async (who) => {
  const changed = new Set<Compared>();
  const seen = new Set<Compared>();
  for (const row of rows) {
    const unseen = compared.filter((name) => !seen.has(name));
    const found = await lookAtChanges(who, row, unseen);
    for (const name of found.changed) changed.add(name);
    for (const name of found.seen) seen.add(name);
  }
  expect(compared.filter((name) => !changed.has(name))).toEqual([]);
  expect(compared.filter((name) => seen.has(name))).toEqual(
    compared.filter((name) => isReadBy(who, name)),
  );
});

test.each(readers)("%s: what the table says of its place on a slot is read there", async (who) => {
  const seen = new Set<string>();
  for (const row of rows) {
    const before = JSON.stringify(await read[who](row));
    for (const [name, value] of Object.entries(placeOf(row))) {
      const change = (to: unknown) =>
        database().registrationSlot.updateMany({
          where: { registrationId: row.id },
          data: { [name]: to },
        });
      await change(typeof value === "number" ? value + 1 : `${value}~`);
      if (JSON.stringify(await read[who](row)) !== before) seen.add(name);
      await change(value);
    }
  }
  const told = Object.entries(slotFacts)
    .filter(([, { readers }]) => (readers as readonly Reader[]).includes(who))
    .map(([name]) => name);
  expect([...seen]).toEqual(told.filter((name) => name in placeOf(rows[0] as Row)));
});

test("erasing empties what the table does not keep, and nothing else", async () => {
  const { id } = rows[0] ?? { id: "" };
  const find = () =>
    database().registration.findUniqueOrThrow({ where: { id }, include: { slots: true } });
  const before = await find();
  await inTransaction((transaction) =>
    eraseRegistrations(transaction, Prisma.sql`id = ${id}::uuid`),
  );
  const after = await find();
  expect(after.linkVersion).toBe(before.linkVersion + 1);
  expectKept(registrationFacts, before, { ...after, linkVersion: before.linkVersion });
  expectKept(slotFacts, before.slots[0], after.slots[0]);
});

function expectKept(
  facts: Readonly<Record<string, { isKept: boolean }>>,
  before: Readonly<Record<string, unknown>> = {},
  after: Readonly<Record<string, unknown>> = {},
): void {
  for (const [name, { isKept }] of Object.entries(facts)) {
    if (isKept) expect(after[name], name).toEqual(before[name]);
    else expect([null, "", {}], name).toContainEqual(after[name]);
    if (!isKept) expect(before[name], name).not.toEqual(after[name]);
  }
}
