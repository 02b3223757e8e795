import type { BatchFacts, EmailSlot, RegistrationFacts, Sender } from "../templates/email-facts.ts";

/** A made-up sender. */
export const sender: Sender = {
  name: "Territoire – Inscriptions",
  productName: "Les rendez-vous des métiers",
  fullName: "Territoire d’industrie de démonstration",
  carrierName: "Communauté de communes de démonstration",
  contactFunction: "Cheffe de projet",
  email: "contact@equipe.example",
  phone: "06\u00A039\u00A098\u00A000\u00A001",
  appUrl: "https://rendez-vous.example",
};

const slot: EmailSlot = {
  id: "0190a0a0-0000-7000-8000-00000000000a",
  startsAt: new Date("2026-12-03T13:30:00Z"),
  endsAt: new Date("2026-12-03T15:00:00Z"),
  place: "Coutellerie de démonstration, 1 rue des Exemples, Exempleville",
  label: null,
  isCancelled: false,
  sequence: 0,
};

/** A class of 26 on one slot of an autumn afternoon. */
export const classFacts: RegistrationFacts = {
  sender,
  writtenAt: slot.startsAt,
  registrationId: "0190a0a0-0000-7000-8000-000000000001",
  version: 1,
  kind: "CLASS",
  status: "CONFIRMED",
  code: "EXE-4F7K2P",
  link: "https://rendez-vous.example/inscriptions/public.signature",
  eventTitle: "Escape game « Et toi, c'est quoi ton métier ? »",
  eventUrl: "https://rendez-vous.example/rendez-vous/escape-game",
  slotsMax: 2,
  isEventCancelled: false,
  slots: [slot],
  who: "3e B, Collège de démonstration, Exempleville",
  contactName: "Camille Exemple",
  howMany: "26\u00A0élèves et 2\u00A0adultes",
  teams: null,
  people: 28,
  waitlistRule: "FIRST_THAT_FITS",
  ahead: 0,
  waitlistEndsAt: null,
  offerExpiresAt: null,
  pendingExpiresAt: null,
  asksDerogation: false,
  isClosed: false,
  cancelledBy: null,
  cancelReason: null,
  wasConfirmed: false,
  practicalFacts: [
    "À apporter\u00A0: Chaussures fermées.",
    "Arrivée en car\u00A0: Le car se gare devant la grille.",
  ],
  adviser: null,
  isForAdviser: false,
  heldUntil: null,
};

/** A person alone on the same slot. */
export const personFacts: RegistrationFacts = {
  ...classFacts,
  kind: "INDIVIDUAL",
  who: "Lou Exemple",
  howMany: "1\u00A0personne",
  people: 1,
};

/** Two people whom an adviser registered together, and three places without names. */
export const batchFacts: BatchFacts = {
  sender,
  writtenAt: slot.startsAt,
  eventTitle: classFacts.eventTitle,
  slot,
  people: [
    { name: "Lou Exemple", status: "CONFIRMED", hasAddress: true },
    { name: "Charlie Exemple", status: "WAITLISTED", hasAddress: false },
  ],
  held: { people: 3, until: new Date("2026-11-28T17:00:00Z") },
  url: "https://rendez-vous.example/mes-inscriptions/groupe/batch",
};
