import { describe, expect, test } from "vitest";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { refusalInWords } from "#lib/text/registration/refusal.ts";

const interview = {
  startsAt: new Date("2026-12-01T08:15:00Z"),
  companyName: "Mécanique de démonstration",
};

// One of each kind: a kind that is missing here does not compile.
const refusals: { [Kind in Refusal["kind"]]: Extract<Refusal, { kind: Kind }> } = {
  slotUnknown: { kind: "slotUnknown" },
  slotCancelled: { kind: "slotCancelled" },
  eventCancelled: { kind: "eventCancelled" },
  slotPast: { kind: "slotPast" },
  slotLimitReached: { kind: "slotLimitReached", max: 200 },
  registrationNotYetOpen: {
    kind: "registrationNotYetOpen",
    opensAt: new Date("2026-05-03T07:00:00Z"),
  },
  registrationClosed: { kind: "registrationClosed", closedAt: new Date("2026-11-16T17:00:00Z") },
  slotFull: { kind: "slotFull" },
  tooManySlots: { kind: "tooManySlots", max: 4 },
  slotsOverlap: {
    kind: "slotsOverlap",
    first: interview,
    second: { ...interview, companyName: null },
  },
  slotRefused: { kind: "slotRefused", slot: interview, why: { kind: "slotFull" } },
  placesMissing: { kind: "placesMissing", left: 2, asked: 28 },
  classesMissing: { kind: "classesMissing", booked: 1 },
  groupTooLarge: { kind: "groupTooLarge", people: 31, capacity: 30 },
  tooManyCompanions: { kind: "tooManyCompanions", max: 4 },
  secondChoiceTooSmall: { kind: "secondChoiceTooSmall", people: 28, capacity: 2 },
  alreadyRegistered: {
    kind: "alreadyRegistered",
    where: "slot",
    link: "sent",
    phone: "07 49 33 57 11",
  },
  classRegistered: {
    kind: "classRegistered",
    field: "className",
    where: "slot",
    link: "sent",
    phone: "07 49 33 57 11",
    choices: [],
  },
  contactCrowded: { kind: "contactCrowded", max: 6, phone: "07 49 33 57 11" },
  audienceNotAccepted: { kind: "audienceNotAccepted" },
  submissionKeyReused: { kind: "submissionKeyReused" },
  lockTimeout: { kind: "lockTimeout" },
  tooManyTries: { kind: "tooManyTries" },
  tooManyRequests: { kind: "tooManyRequests" },
  tooManyRequestsOfNetwork: { kind: "tooManyRequestsOfNetwork" },
  foreignOrigin: { kind: "foreignOrigin" },
  notAllowed: { kind: "notAllowed" },
  registrationUnknown: { kind: "registrationUnknown" },
  reasonMissing: { kind: "reasonMissing" },
  alreadyCancelled: { kind: "alreadyCancelled" },
  statusForbids: { kind: "statusForbids", from: "EXPIRED" },
  capacityBelowBooked: { kind: "capacityBelowBooked", booked: 30, asked: 20 },
  editedMeanwhile: { kind: "editedMeanwhile" },
  holidayFarAhead: { kind: "holidayFarAhead" },
  holidayTooLong: { kind: "holidayTooLong", days: 70 },
  callOvertaken: { kind: "callOvertaken" },
  notSignedIn: { kind: "notSignedIn" },
  notRecognised: { kind: "notRecognised" },
  holidayUnknown: { kind: "holidayUnknown" },
  holidayOverlaps: { kind: "holidayOverlaps", name: "Noël 2026" },
  tooManyHolidays: { kind: "tooManyHolidays" },
  codeWrong: { kind: "codeWrong" },
  eventUnknown: { kind: "eventUnknown" },
  communeUnknown: { kind: "communeUnknown" },
  classCapacityBelowBooked: { kind: "classCapacityBelowBooked", booked: 2, asked: 1 },
  hourDoesNotExist: { kind: "hourDoesNotExist", next: new Date("2027-03-28T01:30:00Z") },
  hourHappensTwice: { kind: "hourHappensTwice", first: new Date("2027-10-31T00:30:00Z") },
  offerExpired: { kind: "offerExpired" },
  surveyFull: { kind: "surveyFull" },
  cannotGrow: { kind: "cannotGrow", asked: 3, left: 1, waiting: 0 },
  sizeFrozen: { kind: "sizeFrozen", since: new Date("2026-11-20T17:00:00Z") },
  choiceNeeded: { kind: "choiceNeeded", field: "school", choices: [] },
  derogationPossible: {
    kind: "derogationPossible",
    field: "places",
    people: 31,
    left: 30,
    choices: [],
  },
  fewerPlacesLeft: { kind: "fewerPlacesLeft", left: 3 },
  fewerPlacesToHold: { kind: "fewerPlacesToHold", left: 2 },
  holdTooLate: { kind: "holdTooLate", until: new Date("2026-11-16T17:00:00Z") },
  holdsElsewhere: { kind: "holdsElsewhere" },
  alreadyHolding: { kind: "alreadyHolding" },
  fewerPlacesHeld: { kind: "fewerPlacesHeld", held: 4 },
  fewerPlacesToGiveBack: { kind: "fewerPlacesToGiveBack", held: 4 },
  nobodyChosen: { kind: "nobodyChosen" },
  schoolUnknown: { kind: "schoolUnknown" },
  tooManyQuestions: { kind: "tooManyQuestions", max: 20 },
  datePastWithPeople: { kind: "datePastWithPeople", registered: 2 },
  closingPastWithWaiting: { kind: "closingPastWithWaiting", waiting: 3 },
  dateDoubtful: { kind: "dateDoubtful", field: "date", doubts: ["past", "farMove"], choices: [] },
  draftIsDeleted: { kind: "draftIsDeleted" },
  hasRegistrations: { kind: "hasRegistrations", registered: 1 },
  notReady: { kind: "notReady" },
  answersWrong: { kind: "answersWrong", faults: { "question-one": "missing" } },
};

const readable = (text: string) => text.replaceAll("\u00A0", " ");

describe.each(Object.values(refusals))("$kind", (refusal) => {
  const words = refusalInWords(refusal);

  test("says what happened, then what to do next", () => {
    expect(words).toMatch(/^[A-ZÀÉ0-9].+[.!] .+\.$|^.+ : .+\.$/s);
  });

  test("never blames, never cheers, and follows French typography", () => {
    expect(words).not.toMatch(/erreur|invalide|oups|désolé/i);
    expect(words).not.toMatch(/['\u202F]| [:;!?]|undefined|NaN/);
  });
});

test.each([
  [refusals.registrationNotYetOpen, "ouvrent le dimanche 3 mai 2026 à 9 h."],
  [refusals.registrationClosed, "closes depuis le lundi 16 novembre 2026 à 18 h."],
  [refusals.groupTooLarge, "Vous êtes 31 : ce créneau accueille 30 personnes au plus."],
  [refusals.tooManyCompanions, "Vous pouvez venir avec 4 personnes au plus, sans vous compter."],
  [{ ...refusals.tooManyCompanions, max: 0 }, "Ici, chacun s’inscrit à son nom : personne ne"],
  [refusals.secondChoiceTooSmall, "Votre deuxième choix a 2 places, et votre classe en prend 28."],
  [refusals.cannotGrow, "Il faudrait 3 places de plus : il en reste 1. Votre inscription ne"],
  [{ ...refusals.cannotGrow, left: 0 }, "Il faudrait 3 places de plus : il n’en reste pas."],
  [{ ...refusals.cannotGrow, waiting: 2 }, "promises à 2 demandes qui attendent."],
  [refusals.derogationPossible, "Vous êtes 31 : il y a ici 30 places."],
  [{ ...refusals.derogationPossible, left: 0 }, "Vous êtes 31 : il n’y a plus de place ici."],
  [{ ...refusals.placesMissing, left: 0 }, "Il ne reste pas de place libre, il en faut 28."],
  [{ ...refusals.fewerPlacesLeft, left: 0 }, "Il ne reste pas de place, et la liste"],
  [{ ...refusals.derogationPossible, left: 31 }, "Les places de classe sont prises."],
  [refusals.choiceNeeded, "Choisissez le bon dans la liste."],
  [{ ...refusals.choiceNeeded, field: "commune" as const }, "Choisissez la bonne dans la liste."],
  [refusals.sizeFrozen, "depuis le vendredi 20 novembre 2026 à 18 h."],
  [refusals.statusForbids, "« Expirée »"],
  [refusals.tooManySlots, "4 créneaux au plus"],
  [
    refusals.slotRefused,
    "mardi 1er décembre 2026 à 9 h 15, Mécanique de démonstration n’a pas pu être pris : rien n’est réservé. Ce créneau vient d’être pris.",
  ],
  [refusals.capacityBelowBooked, "30 places sont déjà prises : on ne peut pas descendre à 20."],
])("tells the facts of $kind", (refusal, words) => {
  expect(readable(refusalInWords(refusal))).toContain(words);
});
