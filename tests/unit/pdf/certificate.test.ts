import { getDocumentProxy } from "unpdf";
import { beforeAll, expect, test } from "vitest";
import {
  type CertificateFacts,
  certificateLines,
  certificatePdf,
  signatureLines,
} from "#lib/pdf/certificate.ts";

const facts: CertificateFacts = {
  who: "La classe 4e B (Collège de démonstration, Lezoux)",
  eventTitle: "Escape game « Et toi, c'est quoi ton métier ? »",
  slots: [
    {
      startsAt: new Date("2026-12-03T13:30:00Z"),
      endsAt: new Date("2026-12-03T15:00:00Z"),
      place: "Coutellerie de démonstration, Thiers",
      present: { pupils: 24, adults: 2 },
    },
  ],
  organiser: {
    programme: "Les rendez-vous des métiers, Territoire d’industrie de démonstration",
    carrierName: "Communauté de communes de démonstration",
    contactFunction: "Cheffe de projet",
    contact: "06\u00A039\u00A098\u00A000\u00A001, contact@tiltam.example",
  },
  issuedAt: new Date("2026-12-04T08:00:00Z"),
};

let document: Awaited<ReturnType<typeof getDocumentProxy>>;

beforeAll(async () => {
  document = await getDocumentProxy(new Uint8Array(await certificatePdf(facts)));
});

test("is one tagged page in French with a title", async () => {
  expect(document.numPages).toBe(1);
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({
    Language: "fr-FR",
    Title: "Attestation de présence – La classe 4e B (Collège de démonstration, Lezoux)",
    PDFFormatVersion: "1.7",
  });
});

test("is read in order, under one title", async () => {
  const page = await document.getPage(1);
  const tree = await page.getStructTree();
  expect(rolesOf(tree)).toEqual(["Root", "Document", "P", "H1", ...Array(7).fill("P")]);
});

test("says the facts and nothing else", async () => {
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const said = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  const expected = [
    facts.organiser.programme,
    "Attestation de présence",
    ...certificateLines(facts),
    ...signatureLines(facts),
  ].join(" ");
  expect(withoutSpaces(said)).toBe(withoutSpaces(expected));
  expect(oneLine(said)).toContain(
    "Jeudi 3 décembre 2026, de 14 h 30 à 16 h, Coutellerie de démonstration, Thiers.",
  );
  expect(oneLine(said)).toContain("Présents : 24 élèves et 2 adultes.");
});

test("of a person names them, and counts nobody", () => {
  const [slot] = facts.slots;
  if (!slot) throw new Error("the sample has a slot");
  const lines = certificateLines({
    ...facts,
    who: "Lou Exemple",
    slots: [{ ...slot, present: null }],
  });
  expect(lines[0]).toBe("Lou Exemple a participé à ce rendez-vous\u00A0:");
  expect(lines.join()).not.toContain("élève");
});

type Node = { role?: string; children?: unknown[] };

function rolesOf(node: Node): string[] {
  const children = (node.children ?? []) as Node[];
  return [...(node.role ? [node.role] : []), ...children.flatMap(rolesOf)];
}

/** A line that is full ends where it may, after a hyphen too. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
