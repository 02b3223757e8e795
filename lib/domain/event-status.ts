import type { EventStatus } from "./types.ts";

/** What a draft or a published event may become; CANCELLED has its own act, with a reason, and is final. */
const nextStatuses: Readonly<Record<EventStatus, readonly EventStatus[]>> = {
  DRAFT: ["PUBLISHED", "UNLISTED"],
  PUBLISHED: ["UNLISTED", "ARCHIVED"],
  UNLISTED: ["PUBLISHED", "ARCHIVED"],
  ARCHIVED: ["PUBLISHED"],
  CANCELLED: [],
};

/** The statuses that may be chosen for an event of this status, in the order of the buttons. */
export function statusesAfter(status: EventStatus): readonly EventStatus[] {
  return nextStatuses[status];
}
