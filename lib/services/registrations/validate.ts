import type { Actor } from "#lib/domain/people/permissions.ts";
import { type ActResult, actOnRegistration } from "./act-on-registration.ts";
import { confirmRegistration } from "./confirm-registration.ts";
import { endRegistration } from "./end/end-registration.ts";

/** Confirms a class that waits for the lead's answer: its places are held already. */
export function validateRegistration(
  actor: Actor,
  registrationId: string,
  now: Date,
  seen: number | null = null,
): Promise<ActResult> {
  return actOnRegistration(actor, registrationId, seen, (transaction, { eventId }) =>
    confirmRegistration(
      transaction,
      { id: registrationId, eventId },
      { from: "PENDING", by: "staff", actorId: actor.userId, action: "validated" },
      now,
    ),
  );
}

/** Refuses a class that waits for the lead's answer, which reads why; its places go to those who wait. */
export function declineRegistration(
  actor: Actor,
  registrationId: string,
  reason: string,
  now: Date,
  seen: number | null = null,
): Promise<ActResult> {
  return actOnRegistration(actor, registrationId, seen, (transaction) =>
    endRegistration(
      transaction,
      registrationId,
      {
        to: "DECLINED",
        by: "staff",
        actorId: actor.userId,
        reason,
        email: "REGISTRATION_DECLINED",
      },
      now,
    ),
  );
}
