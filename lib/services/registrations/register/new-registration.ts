import type { Registration } from "#lib/db/generated/client.ts";
import type { SchoolLevel } from "#lib/domain/types.ts";

/** What comes to a registration after it was booked, or together with its status. */
type Later =
  | "status"
  | "linkVersion"
  | "version"
  | "asksDerogation"
  | "pendingExpiresAt"
  | "waitlistedAt"
  | "offerExpiresAt"
  | "cancelledAt"
  | "cancelledBy"
  | "cancelReason"
  | "headcountConfirmedAt"
  | "pupilSurveyCount"
  | "adviserId"
  | "batchId"
  | "heldUntil"
  | "createdAt"
  | "updatedAt";

/**
 * A registration before it has a status: what the statement that books writes as it is. The names are
 * those of the columns, in camelCase; a new column is among them unless it is said to come later.
 */
export type NewRegistration = Omit<Registration, Later | "levels" | "needs"> & {
  levels: readonly SchoolLevel[];
  /** JSON: counts by fixed word. */
  needs: string;
};
