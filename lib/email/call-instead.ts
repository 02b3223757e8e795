import type { Transaction } from "#lib/db/transaction.ts";
import { newsKinds } from "#lib/domain/email/notice-channel.ts";

/**
 * Mails were refused for good or put aside, so that their people have heard nothing: where they left a
 * phone too, somebody of the team calls, once a registration, as it is now. Copies for others are for
 * nobody to call.
 */
export async function callInstead(
  client: Transaction,
  emails: readonly { id: string }[],
  now: Date,
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO call_to_make (id, kind, registration_id, dedupe_key, data, created_at)
    SELECT DISTINCT ON (registration.id) gen_random_uuid(), email_message.kind, registration.id,
      'refused:' || email_message.dedupe_key, email_message.data, ${now}::timestamptz
    FROM email_message JOIN registration ON registration.id = email_message.registration_id
    WHERE email_message.id = ANY(${emails.map(({ id }) => id)}::uuid[]) AND email_message.recipient = registration.email
      AND registration.phone IS NOT NULL
      AND email_message.kind = ANY(${[...newsKinds]}::text[]::"EmailKind"[])
    ORDER BY registration.id, email_message.created_at DESC, email_message.id DESC
    ON CONFLICT (dedupe_key) DO NOTHING`;
}
