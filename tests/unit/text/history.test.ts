import { expect, test } from "vitest";
import { historyActorInWords, historyInWords } from "#lib/text/history.ts";

const readable = (text: string) => text.replaceAll("\u00A0", " ");

test.each([
  ["registered", { status: "CONFIRMED", slots: 1 }, "Inscription reçue : Confirmée"],
  [
    "validated",
    { status: ["PENDING", "CONFIRMED"] },
    "Demande validée : En attente de validation → Confirmée",
  ],
  [
    "attendanceRecorded",
    { attendance: ["UNKNOWN", "PRESENT"] },
    "Présence notée : À renseigner → Présent",
  ],
  ["emailResent", { kind: "REGISTRATION_CONFIRMED" }, "Courriel envoyé de nouveau : Confirmation"],
  [
    "resized",
    { values: { pupilCount: [26, 28], adultCount: [2, 3] }, fields: [] },
    "Nombre changé : 26 → 28 élèves, 2 → 3 adultes",
  ],
  [
    "capacityRaised",
    { values: { capacity: [30, 31], classCapacity: [null, null] }, reason: "derogation" },
    "Places ajoutées : 30 → 31 places",
  ],
  [
    "moved",
    {
      values: { startsAt: ["2026-12-03T09:00:00.000Z", "2027-12-03T13:00:00.000Z"] },
      fields: ["venueId"],
    },
    "Créneau changé : jeudi 3 décembre 2026 à 10 h → vendredi 3 décembre 2027 à 14 h",
  ],
  [
    "eventPublished",
    { status: ["DRAFT", "PUBLISHED"] },
    "Publication changée : Brouillon → Publié",
  ],
  ["slotCancelled", { status: ["SCHEDULED", "CANCELLED"] }, "Créneau annulé"],
  ["walkInAdded", {}, "Ajoutée sur place"],
  ["somethingNew", null, "Autre changement"],
])("%s reads in French", (action, changes, words) => {
  expect(readable(historyInWords(action, changes))).toBe(words);
});

test("names who did it, or what kind of hand it was", () => {
  expect(historyActorInWords("STAFF", "Alix Exemple")).toBe("Alix Exemple");
  expect(historyActorInWords("STAFF", null)).toBe("L’équipe");
  expect(historyActorInWords("SYSTEM", null)).toBe("Le logiciel");
  expect(historyActorInWords("SYSTEM", null, "Alix Exemple")).toBe(
    "Le logiciel, à la suite d’un geste (Alix Exemple)",
  );
});
