import type { DateDoubt } from "../event/slot-dates.ts";
import type { RegistrationStatus } from "../types.ts";
import type { AnswerFault } from "./questions.ts";

/** Where somebody is registered already: on a slot that is asked for, at its hour, or on as many as one may have. */
export type KnownWhere = "slot" | "hour" | "event";

/**
 * What became of the link of the registration that exists: `sentLater` where its address had many
 * emails lately, `notSent` where too many are asked for.
 */
export type LinkSent = "sent" | "sentLater" | "sentLately" | "noAddress" | "notSent";

/**
 * Why something was not done. A refusal is a value that a service returns, never an exception; its
 * sentence for people is in lib/text/refusal.
 */
export type Refusal =
  | { kind: "slotUnknown" }
  | { kind: "slotCancelled" }
  | { kind: "eventCancelled" }
  | { kind: "slotPast" }
  | { kind: "slotLimitReached"; max: number }
  | { kind: "registrationNotYetOpen"; opensAt: Date }
  | { kind: "registrationClosed"; closedAt: Date }
  | { kind: "slotFull" }
  | { kind: "tooManySlots"; max: number }
  | { kind: "slotsOverlap"; first: NamedSlot; second: NamedSlot }
  /** Of several slots that were asked for together, this one was refused: none is booked. */
  | { kind: "slotRefused"; slot: NamedSlot; why: Refusal }
  /** Both said to the staff, who may raise the capacity. */
  | { kind: "placesMissing"; left: number; asked: number }
  | { kind: "classesMissing"; booked: number }
  | { kind: "groupTooLarge"; people: number; capacity: number }
  /** More come along with one person than the event allows. */
  | { kind: "tooManyCompanions"; max: number }
  | { kind: "secondChoiceTooSmall"; people: number; capacity: number }
  /** The same address or phone, and the same name: nothing is created. */
  | { kind: "alreadyRegistered"; where: KnownWhere; link: LinkSent; phone: string }
  /** The same school and class, whoever posted it: another group of it may register, under its own name. */
  | {
      kind: "classRegistered";
      field: "className";
      where: KnownWhere;
      link: LinkSent;
      phone: string;
      choices: readonly Choice[];
    }
  /** As many people as one address or phone may register on a slot. */
  | { kind: "contactCrowded"; max: number; phone: string }
  | { kind: "audienceNotAccepted" }
  | { kind: "submissionKeyReused" }
  | { kind: "lockTimeout" }
  | { kind: "tooManyTries" }
  /** Robots ask for emails: everybody waits a little. */
  | { kind: "tooManyRequests" }
  /** One network asks for codes as a robot does: it alone waits. */
  | { kind: "tooManyRequestsOfNetwork" }
  | { kind: "foreignOrigin" }
  | { kind: "notAllowed" }
  | { kind: "registrationUnknown" }
  | { kind: "alreadyCancelled" }
  /** A class that is expected within seven days says why it does not come. */
  | { kind: "reasonMissing" }
  | { kind: "statusForbids"; from: RegistrationStatus }
  | { kind: "capacityBelowBooked"; booked: number; asked: number }
  | { kind: "editedMeanwhile" }
  /** A slot where people are registered is not moved to a day that is over. */
  | { kind: "datePastWithPeople"; registered: number }
  /** Nor do registrations close at once where people wait: their turn would end. */
  | { kind: "closingPastWithWaiting"; waiting: number }
  /** A date that is rather a typing error: it is taken once it is said again. */
  | {
      kind: "dateDoubtful";
      field: "date";
      doubts: readonly DateDoubt[];
      choices: readonly Choice[];
    }
  /** Newer news stand on the list to call: a line is not ticked, nor opened again, with old ones. */
  | { kind: "callOvertaken" }
  | { kind: "notSignedIn" }
  /** Nobody has proved an address in this browser, or two hours ago. */
  | { kind: "notRecognised" }
  | { kind: "holidayUnknown" }
  | { kind: "holidayOverlaps"; name: string }
  | { kind: "tooManyHolidays" }
  | { kind: "holidayFarAhead" }
  | { kind: "holidayTooLong"; days: number }
  /** The typed code is not the one sent, or it is too old, or this browser has tried five times. */
  | { kind: "codeWrong" }
  | { kind: "eventUnknown" }
  /** A draft is deleted: to cancel it would show it. */
  | { kind: "draftIsDeleted" }
  /** Somebody is or was registered: it is cancelled, with a reason. */
  | { kind: "hasRegistrations"; registered: number }
  /** What is missing before an event may be shown, in the words of its checklist. */
  | { kind: "notReady" }
  | { kind: "communeUnknown" }
  | { kind: "classCapacityBelowBooked"; booked: number; asked: number }
  /** A clock change skips this hour of this day, or gives it twice. */
  | { kind: "hourDoesNotExist"; next: Date }
  | { kind: "hourHappensTwice"; first: Date }
  | { kind: "offerExpired" }
  /** As many pupils have answered as came. */
  | { kind: "surveyFull" }
  /** A registration may not grow by `asked` places: `left` are free, or they are promised to those who wait. */
  | { kind: "cannotGrow"; asked: number; left: number; waiting: number }
  /** The head-count is changed by phone only. */
  | { kind: "sizeFrozen"; since: Date }
  | { kind: "tooManyQuestions"; max: number }
  /** What is wrong with the answers to the event's own questions, by field. */
  | { kind: "answersWrong"; faults: Readonly<Record<string, AnswerFault>> }
  /** Several schools or communes answer to what was typed: the person chooses among them. */
  | { kind: "choiceNeeded"; field: "school" | "commune"; choices: readonly Choice[] }
  /** A class is over by a few: it chooses a dérogation, or the waiting list where it may wait. */
  | {
      kind: "derogationPossible";
      field: "places";
      people: number;
      left: number;
      choices: readonly Choice[];
    }
  /** What an adviser asks for more than one person of, or without names. */
  | { kind: "fewerPlacesLeft"; left: number }
  | { kind: "fewerPlacesToHold"; left: number }
  | { kind: "holdTooLate"; until: Date }
  | { kind: "alreadyHolding" }
  /** Who waits has a place at the same hour, or as many slots as one may have. */
  | { kind: "holdsElsewhere" }
  | { kind: "fewerPlacesHeld"; held: number }
  | { kind: "fewerPlacesToGiveBack"; held: number }
  | { kind: "nobodyChosen" }
  /** No school is known by that name: its commune is asked, and the name kept as typed. */
  | { kind: "schoolUnknown" };

const over: readonly Refusal["kind"][] = [
  "slotCancelled",
  "eventCancelled",
  "slotPast",
  "alreadyCancelled",
  "statusForbids",
];

/** What was to be changed is past being changed: somebody ended it, or its hour has come. */
export function saysItIsOver({ kind }: Refusal): boolean {
  return over.includes(kind);
}

/** What tells one slot of an event from the others, for whoever chose several. */
export type NamedSlot = { startsAt: Date; companyName: string | null };

/** One answer among several: what is posted, and what people read. */
export type Choice = { value: string; label: string };
