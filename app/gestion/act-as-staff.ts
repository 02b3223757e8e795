import { currentActor } from "#lib/auth/actor.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { Outcome } from "#lib/forms/submit.ts";

/**
 * Runs one act as whoever is signed in, and says where it leads. A session that ended meanwhile is a
 * sentence on the same form: nothing typed is lost.
 */
export async function actAsStaff<Answer extends Result>(
  act: (actor: Actor) => Promise<Answer>,
  answer: (done: Extract<NoInfer<Answer>, { ok: true }>) => Outcome,
): Promise<Outcome> {
  const actor = await currentActor();
  if (!actor) return { refusal: { kind: "notSignedIn" }, reader: "staff" };
  const result: Result = await act(actor);
  return result.ok
    ? answer(result as Extract<Answer, { ok: true }>)
    : { refusal: result.refusal, field: result.field, reader: "staff" };
}
