import type { Places } from "#lib/domain/places/capacity.ts";
import type { Answer } from "#lib/domain/registration/questions.ts";
import type { Identity } from "../registrations/register/identity-key.ts";
import type { NewRegistration } from "../registrations/register/new-registration.ts";

/** What one registration asks of its slots. */
export type Booking = {
  registration: NewRegistration;
  slots: readonly { slotId: string; places: Places }[];
  /**
   * The same again on a slot is not booked; nor, while the first holds its places, on one of the same
   * hour, or on more slots of the event than one may have.
   */
  identity: Identity;
  /** False where it would rather be refused than wait: then all its slots are free, or nothing is booked. */
  mayWait: boolean;
  /** Status of a registration that gets its places: PENDING where the lead must validate. */
  statusWhenBooked: "CONFIRMED" | "PENDING";
  /** A class that would rather ask for a dérogation than wait: it holds what is left meanwhile. */
  asksDerogation: boolean;
  /** More pupils than the event allows: a dérogation is asked for even where the places are free. */
  isOverPupilMax: boolean;
  /** To the event's own questions, where the form asked any. */
  answers?: readonly Answer[];
};
