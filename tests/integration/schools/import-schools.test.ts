import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { uaiCheckLetter } from "#lib/domain/people/uai.ts";
import { importSchools } from "#lib/services/schools/import-schools.ts";
import { loadReference } from "#prisma/seed/reference.ts";
import { database, resetDatabase } from "#tests/support/database.ts";

const first = new Date("2026-09-01T08:00:00Z");
const later = new Date("2026-10-01T08:00:00Z");

const header =
  "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Code_commune;Nom_commune;Code_departement;etat;code_nature";

const lezoux = `${uaiOf("0639001")};Collège d'exemple;Collège;Public;63195;LEZOUX CEDEX;063;OUVERT;340`;
const lyon = `${uaiOf("0699002")};Lycée d'exemple;Lycée;Privé;69123;Lyon;069;OUVERT;300`;
const wrong = "0639001A;Collège sans lettre;Collège;Public;63195;Lezoux;063;OUVERT;340";

beforeEach(async () => {
  await resetDatabase();
  await loadReference(database());
});
afterAll(resetDatabase);

describe("the import of schools", () => {
  test("adds what is new, with the commune of its code and the EPCI of that commune", async () => {
    expect(await load([lezoux, lyon, wrong])).toEqual({
      ok: true,
      counts: {
        newCount: 2,
        changedCount: 0,
        closingCount: 0,
        unchangedCount: 0,
        ignoredCount: 0,
        rejected: [{ line: 4, uai: "0639001A", fault: "wrongUai" }],
      },
    });
    expect(await find("0639001")).toMatchObject({
      name: "Collège d’exemple",
      communeName: "Lezoux",
      epciSiren: "246301097",
      searchKey: "college d exemple lezoux",
      closedAt: null,
      sample: false,
    });
    expect(await find("0699002")).toMatchObject({ communeName: "Lyon", epciSiren: null });
  });

  test("writes nothing in a dry run, and counts the same", async () => {
    const counted = await load([lezoux, lyon], { dryRun: true });
    expect(await database().school.count()).toBe(0);
    expect(await load([lezoux, lyon])).toEqual(counted);
  });

  test("changes by UAI what the file changes, closes and reopens, and keeps who is absent", async () => {
    await load([lezoux, lyon]);
    const before = await find("0639001");
    const closing = lezoux.replace("OUVERT", "A FERMER");
    expect(await load([closing], { now: later })).toMatchObject({ counts: { closingCount: 1 } });
    expect(await find("0639001")).toMatchObject({ id: before?.id, closedAt: later });
    expect(await load([closing])).toMatchObject({ counts: { unchangedCount: 1 } });
    expect(await find("0639001")).toMatchObject({ closedAt: later });
    const renamed = lezoux.replace("Collège d'exemple", "Collège renommé");
    expect(await load([renamed])).toMatchObject({ counts: { changedCount: 1, newCount: 0 } });
    expect(await find("0639001")).toMatchObject({ name: "Collège renommé", closedAt: null });
    expect(await find("0699002")).toMatchObject({ closedAt: null, importedAt: first });
  });

  test("refuses another file as a whole", async () => {
    const result = await importSchools("nom;ville\nx;y\n", first, { dryRun: false });
    expect(result).toMatchObject({ ok: false, refusal: { kind: "columnsMissing" } });
    expect(await database().school.count()).toBe(0);
  });
});

function load(lines: readonly string[], { now = first, dryRun = false } = {}) {
  return importSchools(`${[header, ...lines].join("\n")}\n`, now, { dryRun });
}

function find(digits: string) {
  return database().school.findUnique({ where: { uai: uaiOf(digits) } });
}

function uaiOf(digits: string): string {
  return digits + uaiCheckLetter(digits);
}
