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
    "Créneau changé : jeudi 3 décembre 2026 à 10 h → vendredi 3 décembre 2027 à 14 h ; Lieu",
  ],
  [
    "eventPublished",
    { status: ["DRAFT", "PUBLISHED"] },
    "Publication changée : Brouillon → Publié",
  ],
  ["slotCancelled", { status: ["SCHEDULED", "CANCELLED"] }, "Créneau annulé"],
  [
    "slotAdded",
    { values: { capacity: [null, 30], classCapacity: [null, 1] } },
    "Créneau ajouté : 30 places, 1 classe",
  ],
  [
    "slotAdded",
    { values: { capacity: [null, null], classCapacity: [null, null] } },
    "Créneau ajouté : entrée libre",
  ],
  [
    "slotEdited",
    {
      values: { capacity: [30, null], endsAt: [null, "2026-12-03T10:00:00.000Z"] },
      fields: ["label"],
      told: { emails: 1, calls: 2 },
    },
    "Créneau modifié : 30 places → sans limite ; Fin : rien → 11 h ; Nom du créneau ; 1 courriel, 2 personnes à appeler",
  ],
  [
    "eventEdited",
    {
      values: { pupilMax: [35, 30], countsAdults: [true, false], opensAt: [null, null] },
      fields: ["title", "venueId"],
      told: { emails: 0, calls: 0 },
    },
    "Rendez-vous modifié : Élèves par classe, au plus : 35 → 30 ; Compter les adultes d’une classe dans les places : Oui → Non ; Titre ; Lieu",
  ],
  ["capacityRaised", { capacity: [1, 2], reason: "walkIn" }, "Places ajoutées : 1 → 2 places"],
  ["registrationsExported", { rows: 12 }, "Inscriptions téléchargées"],
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

test("a cancelled slot is told with its hour, its reason and who was told", () => {
  const subject = { slotStartsAt: new Date("2026-12-03T09:00:00Z"), cancelReason: "Panne" };
  const changes = { status: ["SCHEDULED", "CANCELLED"], told: { emails: 3, calls: 0 } };
  expect(readable(historyInWords("slotCancelled", changes, subject))).toBe(
    "Créneau annulé : jeudi 3 décembre 2026 à 10 h ; « Panne » ; 3 courriels",
  );
});

test("a cancelled event is told with its reason, and how many registrations ended", () => {
  const subject = { slotStartsAt: null, cancelReason: "Grève" };
  const changes = { status: ["PUBLISHED", "CANCELLED"], registrations: 2 };
  expect(readable(historyInWords("eventCancelled", changes, subject))).toBe(
    "Rendez-vous annulé : Publié → Annulé ; 2 inscriptions ; « Grève »",
  );
});
