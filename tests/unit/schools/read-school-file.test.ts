import { describe, expect, test } from "vitest";
import { uaiCheckLetter } from "#lib/domain/people/uai.ts";
import { readSchoolFile } from "#lib/services/schools/read-school-file.ts";

const columns = [
  "Identifiant_de_l_etablissement",
  "Nom_etablissement",
  "Type_etablissement",
  "Statut_public_prive",
  "Code_postal",
  "Code_commune",
  "Nom_commune",
  "Code_departement",
  "SIREN_SIRET",
  "date_maj_ligne",
  "etat",
  "code_nature",
];

const uai = uaiOf("0639999");

const line = {
  Identifiant_de_l_etablissement: uai,
  Nom_etablissement: "Collège de démonstration",
  Type_etablissement: "Collège",
  Statut_public_prive: "Public",
  Code_postal: "63190",
  Code_commune: "63195",
  Nom_commune: "Lezoux",
  Code_departement: "063",
  SIREN_SIRET: "",
  date_maj_ligne: "2026-09-01",
  etat: "OUVERT",
  code_nature: "340",
};

const school = {
  uai,
  name: "Collège de démonstration",
  type: "Collège",
  communeInseeCode: "63195",
  communeName: "Lezoux",
  departement: "63",
  isClosing: false,
};

describe("the ministry's file of schools", () => {
  test("is read with semicolons and with commas, with and without a byte order mark", () => {
    for (const text of [
      fileOf([line]),
      fileOf([line], ","),
      `\uFEFF${fileOf([line])}`,
      fileOf([line]).replaceAll("\n", "\r\n"),
    ]) {
      expect(schoolsOf(text)).toEqual([school]);
    }
  });

  test("is read by the names of its columns, in any order and in small letters", () => {
    const text = fileOf([line], ";", [...columns].reverse());
    expect(schoolsOf(text.replace(/^.*\n/, (header) => header.toLowerCase()))).toEqual([school]);
  });

  test("is refused as a whole where a needed column is missing, and says which", () => {
    const text = fileOf([line], ";", columns.slice(0, -2));
    expect(readSchoolFile(text)).toEqual({
      ok: false,
      refusal: { kind: "columnsMissing", columns: ["etat", "code_nature"] },
    });
    expect(readSchoolFile("").ok).toBe(false);
  });

  test("is refused as a whole where a quote is never closed", () => {
    const result = readSchoolFile(`${fileOf([line])}"${uai};`);
    expect(result).toMatchObject({ ok: false, refusal: { kind: "unreadable" } });
  });

  test.each([
    ["a département that a spreadsheet saved", { Code_departement: "63" }],
    ["a SIRET that a spreadsheet saved", { SIREN_SIRET: '"2,17003E+13"' }],
    ["a French date", { date_maj_ligne: "01/09/2026" }],
    ["a CEDEX", { Code_postal: "63191", Nom_commune: "Lezoux CEDEX 01" }],
    ["a UAI in small letters with spaces", { Identifiant_de_l_etablissement: "063 9999b" }],
  ])("is read as if it were clean with %s", (_, cells) => {
    expect(schoolsOf(fileOf([{ ...line, ...cells }]))).toEqual([school]);
  });

  test("gives back the zeros that a spreadsheet took from the Allier", () => {
    const cells = { Code_departement: "3", Code_commune: "3185" };
    expect(schoolsOf(fileOf([{ ...line, ...cells }]))).toEqual([
      { ...school, departement: "03", communeInseeCode: "03185" },
    ]);
  });

  test("keeps collèges, lycées and EREA of the two départements and of their neighbours", () => {
    const text = fileOf([
      ...["Collège", "Lycée", "EREA", "Ecole", "Service Administratif"].map((type, index) =>
        lineOf(index, { Type_etablissement: type }),
      ),
      ...["042", "003", "015", "043", "069", "075", "02A", "974"].map((departement, index) =>
        lineOf(10 + index, { Code_departement: departement }),
      ),
    ]);
    const result = readSchoolFile(text);
    expect(result).toMatchObject({ ok: true, file: { ignoredCount: 5, rejected: [] } });
    expect(schoolsOf(text)).toHaveLength(8);
  });

  test("says which schools are closing", () => {
    const text = fileOf([lineOf(1, { etat: "A FERMER" }), lineOf(2, {})]);
    expect(schoolsOf(text)?.map(({ isClosing }) => isClosing)).toEqual([true, false]);
  });

  test("has lines rejected with their number, and the others read", () => {
    const text = fileOf([
      lineOf(1, {}),
      lineOf(2, { Identifiant_de_l_etablissement: "0639999A" }),
      lineOf(1, {}),
      lineOf(3, { Nom_etablissement: "" }),
      lineOf(4, { Code_commune: "Lezoux" }),
      lineOf(5, { etat: "EN TRAVAUX" }),
      lineOf(6, {}),
    ]);
    const result = readSchoolFile(text);
    expect(result.ok && result.file.rejected).toEqual([
      { line: 3, uai: "0639999A", fault: "wrongUai" },
      { line: 4, uai: uaiOf("0639001"), fault: "repeatedUai" },
      { line: 5, uai: uaiOf("0639003"), fault: "noName" },
      { line: 6, uai: uaiOf("0639004"), fault: "wrongCommuneCode" },
      { line: 7, uai: uaiOf("0639005"), fault: "unknownState" },
    ]);
    expect(schoolsOf(text)).toHaveLength(2);
  });
});

type Line = Record<string, string>;

function lineOf(number: number, cells: Line): Line {
  const digits = String(639_000 + number).padStart(7, "0");
  return { ...line, Identifiant_de_l_etablissement: uaiOf(digits), ...cells };
}

function uaiOf(digits: string): string {
  return digits + uaiCheckLetter(digits);
}

function fileOf(lines: readonly Line[], delimiter = ";", header = columns): string {
  const rows = lines.map((cells) => header.map((name) => cells[name]).join(delimiter));
  return `${[header.join(delimiter), ...rows].join("\n")}\n`;
}

function schoolsOf(text: string) {
  const result = readSchoolFile(text);
  return result.ok ? result.file.schools : null;
}
