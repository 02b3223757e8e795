import type { EventStatus } from "../types.ts";

/** What a draft or a published event may become; CANCELLED has its own act, with a reason, and is final. */
const nextStatuses: Readonly<Record<EventStatus, readonly EventStatus[]>> = {
  DRAFT: ["PUBLISHED", "UNLISTED"],
  PUBLISHED: ["UNLISTED", "ARCHIVED"],
  // Put away, it would stand among the past events of the agenda, where it never was.
  UNLISTED: ["PUBLISHED"],
  ARCHIVED: ["PUBLISHED", "UNLISTED"],
  CANCELLED: [],
};

/**
 * The statuses that may be chosen for an event of this status, in the order of the buttons.
 * @param hasDayToCome such an event is not put away: it would stand among the past ones, and whoever is
 * registered would look for it in vain
 */
export function statusesAfter(status: EventStatus, hasDayToCome: boolean): readonly EventStatus[] {
  return nextStatuses[status].filter((next) => next !== "ARCHIVED" || !hasDayToCome);
}

/** Only what anybody could see goes back to draft, and only while nobody is registered. */
export function mayBecomeDraft(status: EventStatus): boolean {
  return status === "PUBLISHED" || status === "UNLISTED";
}

/** A draft is deleted and not cancelled; so is one that an earlier version cancelled unseen. */
export function wasNeverShown(status: EventStatus, cancelledFrom: EventStatus | null): boolean {
  return status === "DRAFT" || cancelledFrom === "DRAFT";
}
