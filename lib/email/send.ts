import parseAddresses from "nodemailer/lib/addressparser";
import { env } from "#lib/env.ts";
import { territory } from "#lib/territory.ts";
import type { DueEmail } from "./compose.ts";
import type { ComposedEmail } from "./templates/email-facts.ts";
import { transport } from "./transport.ts";

/**
 * Hands a message to the mail server; it returns once the server has taken it.
 *
 * The Message-ID and the date (of leaving, where it waited) are those of the outbox row, the same at each try: where an answer was
 * lost, many mailboxes then show the two copies as one.
 */
export async function send(
  { id, recipient, createdAt, dueAt }: DueEmail,
  { subject, text, html }: ComposedEmail,
  calendars: readonly string[],
): Promise<void> {
  await transport().sendMail({
    messageId: `<${id}@${new URL(env().appUrl).hostname}>`,
    date: dueAt ?? createdAt,
    from: sendingAddress(),
    replyTo: { name: territory.name, address: territory.email },
    // An object, never a string: an address with a comma must not become two.
    to: { name: "", address: recipient },
    subject,
    text,
    html,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    attachments: calendars.map(calendarAttachment),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** MAIL_FROM may be an address alone, or « Name <address> ». */
function sendingAddress(): { name: string; address: string } {
  const [from] = parseAddresses(env().mailFrom, { flatten: true });
  if (!from?.address) throw new Error("MAIL_FROM holds no address");
  return { name: from.name || territory.senderName, address: from.address };
}

function calendarAttachment(calendar: string, position: number) {
  return {
    filename: position === 0 ? "rendez-vous.ics" : `rendez-vous-${position + 1}.ics`,
    content: calendar,
    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
  };
}
