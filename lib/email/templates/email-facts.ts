import type {
  CancelledBy,
  RegistrationKind,
  RegistrationStatus,
  WaitlistRule,
} from "#lib/domain/types.ts";
import type { EmailContent } from "./frame.ts";

/** A composed e-mail: the text is complete by itself, the HTML says the same. */
export type ComposedEmail = {
  subject: string;
  text: string;
  html: string;
  /** What it was made from, so that several messages can be told in one. */
  said: EmailContent;
};

/** Who writes, in every frame and every calendar file. */
export type Sender = {
  /** « Territoire – Inscriptions » */
  name: string;
  productName: string;
  /** « Territoire d’industrie … » */
  fullName: string;
  /** « Communauté de communes … », which carries the programme. */
  carrierName: string;
  contactFunction: string;
  /** A mailbox that a person reads. */
  email: string;
  phone: string;
  /** Public address of the site, without a final slash. */
  appUrl: string;
};

export type EmailSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Address, venue and commune on one line. */
  place: string;
  /** The host company, else the slot's own name. */
  label: string | null;
  isCancelled: boolean;
  sequence: number;
};

/** All that a message about a registration may say. */
export type RegistrationFacts = {
  sender: Sender;
  /** The day of the message: dates of another year say theirs. */
  writtenAt: Date;
  registrationId: string;
  version: number;
  kind: RegistrationKind;
  status: RegistrationStatus;
  code: string;
  /** The personal link. */
  link: string;
  eventTitle: string;
  eventUrl: string;
  /** Slots of the event that one person or class may have. */
  slotsMax: number;
  isEventCancelled: boolean;
  /** In order of time; never empty. */
  slots: readonly EmailSlot[];
  /** « Camille Exemple », or « 3e B, Collège Exemple, Ville ». */
  who: string;
  /** Who registered, and is called. */
  contactName: string;
  /** « 26 élèves et 2 adultes », « 1 personne ». */
  howMany: string;
  /** « 5 équipes : 1 de 6 et 4 de 5 », where the event is played in teams. */
  teams: string | null;
  /** Places on one slot: what is held, or waited for. */
  people: number;
  waitlistRule: WaitlistRule;
  /** Registrations that wait in front of this one. */
  ahead: number;
  /** Until when a class waits. */
  waitlistEndsAt: Date | null;
  offerExpiresAt: Date | null;
  /** Until when the team answers a request; it stays when the request has ended. */
  pendingExpiresAt: Date | null;
  /** More is asked for than is held: `people` says what is held. */
  asksDerogation: boolean;
  /** Whether registrations of its slots are closed: then nobody registers there again. */
  isClosed: boolean;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  /** Whether a message has confirmed the places before. */
  wasConfirmed: boolean;
  /** What to know before coming, one sentence each: « Chaussures fermées. » */
  practicalFacts: readonly string[];
  /** Who registered this person, or holds these places; null for everybody else. */
  adviser: { name: string; organisation: string } | null;
  /** Whether the person left no address, and their adviser reads it. */
  isForAdviser: boolean;
  /** When places held without names are released. */
  heldUntil: Date | null;
};

/** What became of the people whom an adviser registered together. */
export type BatchFacts = {
  sender: Sender;
  writtenAt: Date;
  eventTitle: string;
  slot: EmailSlot;
  people: readonly { name: string; status: RegistrationStatus; hasAddress: boolean }[];
  /** Places held without names; null where none are. */
  held: { people: number; until: Date } | null;
  /** The adviser's own page of this list: it asks for their code. */
  url: string;
};

/** The answer to a person who asked for the links of an address. */
export type LinkRequestFacts = {
  sender: Sender;
  registrations: readonly {
    eventTitle: string;
    startsAt: Date;
    status: RegistrationStatus;
    offerExpiresAt: Date | null;
    link: string;
  }[];
};

/** Slots of yesterday whose attendance nobody has recorded, for the lead. */
export type AttendanceToRecordFacts = {
  sender: Sender;
  writtenAt: Date;
  /** Never empty. */
  slots: readonly { eventTitle: string; startsAt: Date; link: string }[];
};

export type SignInFacts = {
  sender: Sender;
  /** Null where the address has no account. */
  code: string | null;
  lifetimeMinutes: number;
};
