import { setTimeout as pause } from "node:timers/promises";

/** A mail as the inbox of the tests received it. */
export type ReceivedMail = {
  id: string;
  subject: string;
  text: string;
  html: string;
  to: { address: string }[];
  from: { address: string; name?: string }[];
  headers: Record<string, unknown>;
  attachments?: { contentType: string; fileName?: string; generatedFileName?: string }[];
};

type Wanted = { to: string; subject?: RegExp | string; withinMs?: number };

/**
 * The newest mail to an address, waiting for it where it has not come yet.
 * @throws when it does not come in time, naming what came instead.
 */
export async function waitForMail({
  to,
  subject = "",
  withinMs = 10_000,
}: Wanted): Promise<ReceivedMail> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const mails = await listMails(to);
    const found = mails.find((mail) => mail.subject.match(subject));
    if (found) return found;
    if (performance.now() > deadline) {
      const came = mails.map((mail) => mail.subject).join(", ") || "nothing";
      throw new Error(
        `No mail « ${subject} » to ${to} within ${withinMs} ms; there came: ${came}.`,
      );
    }
    await pause(100);
  }
}

/** All mails to an address, newest first. */
export async function listMails(to: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${inboxUrl()}/api/email`);
  const mails = (await response.json()) as ReceivedMail[];
  return mails
    .filter((mail) => mail.to.some(({ address }) => address.toLowerCase() === to.toLowerCase()))
    .reverse();
}

/** The first address in a mail's text that begins so, for example `/inscriptions/`. */
export function findLink(mail: ReceivedMail, pathStart: string): string {
  const links = mail.text.match(/https?:\/\/\S+/g) ?? [];
  const link = links.find((one) => new URL(one).pathname.startsWith(pathStart));
  if (!link) throw new Error(`« ${mail.subject} » has no link to ${pathStart}.`);
  return link;
}

/** The code that a mail holds, as one types it. */
export function findCode(mail: ReceivedMail): string {
  const code = /^(\d{4})((?: \d{4}){1,2})$/m.exec(mail.text)?.[0];
  if (!code) throw new Error(`« ${mail.subject} » holds no code.`);
  return code;
}

function inboxUrl(): string {
  return `http://127.0.0.1:${process.env.MAILBOX_PORT}`;
}
