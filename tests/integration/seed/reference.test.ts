import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { resolveCommune } from "#lib/services/registrations/register/resolve-commune.ts";
import { loadReference } from "#prisma/seed/reference.ts";
import { database, resetDatabase } from "#tests/support/database.ts";

beforeEach(async () => {
  await resetDatabase();
  await loadReference(database());
});
afterAll(resetDatabase);

describe("the reference data", () => {
  test("are the 186 communes of the four intercommunalités", async () => {
    const counts = await database().commune.groupBy({ by: ["epciSiren"], _count: true });
    expect(Object.fromEntries(counts.map(({ epciSiren, _count }) => [epciSiren, _count]))).toEqual({
      "246301097": 14,
      "200070712": 30,
      "200070761": 58,
      "200065886": 84,
    });
    expect(await database().epci.count()).toBe(4);
  });

  test.each([
    ["Saint-Just-Saint-Rambert", "42279"],
    ["ST JUST ST RAMBERT", "42279"],
    ["Saint-Just-sur-Loire", "42279"],
    ["L'Hôpital-sous-Rochefort", "42084"],
  ])("find « %s », by its present or its former name", async (typed, inseeCode) => {
    expect(await resolveCommune(typed, null)).toMatchObject({ communeInseeCode: inseeCode });
  });

  test("find a postcode that is written with a space, like the one without", async () => {
    const written = await resolveCommune("63300", null);
    expect(written).toMatchObject({ refusal: { kind: "choiceNeeded" } });
    expect(await resolveCommune("63 300", null)).toEqual(written);
  });

  test("are loaded again without a change, and mend what was changed", async () => {
    const communes = await database().commune.findMany({ orderBy: { inseeCode: "asc" } });
    await database().commune.update({ where: { inseeCode: "63195" }, data: { name: "Lezou" } });
    await loadReference(database());
    await loadReference(database());
    expect(await database().commune.findMany({ orderBy: { inseeCode: "asc" } })).toEqual(communes);
  });

  test("leave the school calendar to the lead once it has a row", async () => {
    const before = await database().schoolHoliday.count();
    await database().schoolHoliday.deleteMany({ where: { name: { startsWith: "Noël" } } });
    await loadReference(database());
    expect(await database().schoolHoliday.count()).toBe(before - 2);
  });
});
