import { z } from "zod";
import { signInCode } from "#lib/auth/sign-in-code.ts";
import { database } from "#lib/db/client.ts";
import type { DueEmail } from "./compose.ts";
import { currentSender } from "./sender.ts";
import type { ComposedEmail } from "./templates/email-facts.ts";
import { registrantCodeEmail } from "./templates/registration/registrant-code.ts";
import { signInCodeEmail } from "./templates/staff/sign-in-code.ts";

/**
 * « No account with this address »: so many an hour for everybody together, and one a day to an
 * address. It helps the colleague who mistypes; a robot gets nothing mailed to strangers.
 */
const answersWithoutAccount = { anHour: 5, aDayToOne: 1 } as const;

const hour = 60 * 60_000;

const dataSchema = z.object({ codeRequestId: z.uuid() });

/**
 * Composes the mail of a code. Who has an account or a registration is asked here, long after the page
 * has answered: the page says the same for all, in the same time. A late code would only mislead.
 */
export async function composeCode(
  due: DueEmail,
  now: Date,
): Promise<ComposedEmail | "SUPERSEDED" | "WITHHELD"> {
  const id = dataSchema.safeParse(due.data).data?.codeRequestId;
  const request = id ? await database().codeRequest.findUnique({ where: { id } }) : null;
  if (!request || request.usedAt || request.expiresAt <= now) return "SUPERSEDED";
  const lifetimeMinutes = Math.round((+request.expiresAt - +request.createdAt) / 60_000);
  const sender = currentSender();
  if (request.kind === "REGISTRANT_CODE") {
    if (request.onlyKnown && !(await isKnown(due.recipient))) return "WITHHELD";
    const code = signInCode({ ...request, kind: request.kind });
    return registrantCodeEmail({ code, lifetimeMinutes, sender });
  }
  if (await hasAccount(due.recipient)) {
    const code = signInCode({ ...request, kind: "SIGN_IN_CODE" });
    return signInCodeEmail({ code, lifetimeMinutes, sender });
  }
  if (await isAnsweredEnough(due)) return "WITHHELD";
  return signInCodeEmail({ code: null, lifetimeMinutes, sender });
}

async function hasAccount(email: string): Promise<boolean> {
  const user = await database().user.findUnique({ where: { email }, select: { role: true } });
  return Boolean(user?.role);
}

/** Somebody registered with it, or registers others. */
async function isKnown(email: string): Promise<boolean> {
  const registered = await database().registration.findFirst({
    where: { email },
    select: { id: true },
  });
  if (registered) return true;
  const adviser = await database().adviser.findUnique({
    where: { email },
    select: { id: true },
  });
  return adviser !== null;
}

/**
 * Whether addresses without account have had their share. Those written before this one count, those
 * under way too, so that of many sent at the same moment the first ones go.
 */
async function isAnsweredEnough({ id, recipient, createdAt }: DueEmail): Promise<boolean> {
  const [before] = await database().$queryRaw<{ everybody: bigint; own: bigint }[]>`
    SELECT count(*) FILTER (WHERE created_at > ${ago(createdAt, 1)}::timestamptz) AS everybody,
      count(*) FILTER (WHERE recipient = ${recipient}) AS own
    FROM email_message
    WHERE kind = 'SIGN_IN_CODE' AND state NOT IN ('WITHHELD', 'SUPERSEDED', 'FAILED')
      AND created_at > ${ago(createdAt, 24)}::timestamptz
      AND (created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)
      AND NOT EXISTS (SELECT FROM app_user
        WHERE app_user.email = recipient AND app_user.role IS NOT NULL)`;
  if (!before) return false;
  return (
    before.everybody >= answersWithoutAccount.anHour ||
    before.own >= answersWithoutAccount.aDayToOne
  );
}

function ago(instant: Date, hours: number): Date {
  return new Date(instant.getTime() - hours * hour);
}
