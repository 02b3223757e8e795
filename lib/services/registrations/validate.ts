import type { Actor } from "#lib/domain/permissions.ts";
import { type ActResult, actOnRegistration } from "./act-on-registration.ts";
import { confirmRegistration } from "./confirm-registration.ts";
import { endRegistration } from "./end-registration.ts";

/** Confirms a class that waits for the lead's answer: its places are held already. */
export function validateRegistration(
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<ActResult> {
  return actOnRegistration(actor, registrationId, (transaction, { eventId }) =>
    confirmRegistration(
      transaction,
      { id: registrationId, eventId },
      { from: "PENDING", by: "staff", actorId: actor.userId, action: "validated" },
      now,
    ),
  );
}

/** Refuses a class that waits for the lead's answer; its places go to those who wait. */
export function declineRegistration(
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<ActResult> {
  return actOnRegistration(actor, registrationId, (transaction) =>
    endRegistration(
      transaction,
      registrationId,
      { to: "DECLINED", by: "staff", actorId: actor.userId, email: "REGISTRATION_DECLINED" },
      now,
    ),
  );
}
