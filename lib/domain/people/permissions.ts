import type { UserRole } from "../types.ts";

/** A signed-in member of staff, read afresh from the database at each request. */
export type Actor = {
  userId: string;
  email: string;
  role: UserRole;
  /** EPCI of an ORGANISER. */
  epciSiren: string | null;
  /** Events of a HELPER. */
  eventIds: readonly string[];
};

/** The event that is acted on: where it is held, which one it is. */
export type Subject = { eventId: string; epciSiren: string };

export type Verb =
  | "createEvent"
  | "editEvent"
  | "viewEvent"
  | "viewRegistrations"
  | "manageRegistrations"
  | "recordAttendance"
  | "viewEmails"
  | "editCalendar";

const helperVerbs: readonly Verb[] = ["viewEvent", "recordAttendance"];

/** What holds for the whole territory. */
const leadVerbs: readonly Verb[] = ["editCalendar"];

/**
 * The one place where roles are compared. The lead does everything; an organiser acts on the events
 * held in their EPCI; a helper takes attendance of given events.
 * Without a subject, the question is whether the verb is open to the actor at all.
 */
export function can(actor: Actor, verb: Verb, subject?: Subject): boolean {
  switch (actor.role) {
    case "LEAD":
      return true;
    case "ORGANISER":
      if (leadVerbs.includes(verb)) return false;
      return subject ? subject.epciSiren === actor.epciSiren : actor.epciSiren !== null;
    case "HELPER":
      return (
        helperVerbs.includes(verb) && (subject ? actor.eventIds.includes(subject.eventId) : true)
      );
  }
}

/** Which events an actor may see at all, for the WHERE clause of a list. */
export type ActorScope =
  | { kind: "everything" }
  | { kind: "epci"; epciSiren: string }
  | { kind: "events"; eventIds: readonly string[] };

/** The events of which `can(actor, "viewEvent", …)` is true: the same rule, asked once for a list. */
export function scopeOf(actor: Actor): ActorScope {
  switch (actor.role) {
    case "LEAD":
      return { kind: "everything" };
    case "ORGANISER":
      return actor.epciSiren === null
        ? { kind: "events", eventIds: [] }
        : { kind: "epci", epciSiren: actor.epciSiren };
    case "HELPER":
      return { kind: "events", eventIds: actor.eventIds };
  }
}
