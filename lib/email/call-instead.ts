import { database } from "#lib/db/client.ts";
import { newsKinds } from "#lib/domain/email/notice-channel.ts";

/**
 * A mail was refused for good, so that its person has heard nothing: where they left a phone too,
 * somebody of the team calls about each message that it told. Copies for others are for nobody to call.
 */
export async function callInstead(emails: readonly { id: string }[], now: Date): Promise<void> {
  await database().$executeRaw`
    INSERT INTO call_to_make (id, kind, registration_id, dedupe_key, created_at)
    SELECT gen_random_uuid(), email_message.kind, registration.id,
      'refused:' || email_message.dedupe_key, ${now}::timestamptz
    FROM email_message JOIN registration ON registration.id = email_message.registration_id
    WHERE email_message.id = ANY(${emails.map(({ id }) => id)}::uuid[]) AND email_message.recipient = registration.email
      AND registration.phone IS NOT NULL
      AND email_message.kind = ANY(${[...newsKinds]}::text[]::"EmailKind"[])
    ON CONFLICT (dedupe_key) DO NOTHING`;
}
