import { createTransport, type Transporter } from "nodemailer";
import type { SentMessageInfo } from "nodemailer/lib/smtp-pool";
import { env } from "#lib/env.ts";

/** As many as the workers send at once. Mail hosts commonly allow ten connections for one client. */
const CONNECTIONS_MAX = 8;

let open: Transporter<SentMessageInfo> | undefined;

/** The pooled connections of this process to the mail server, opened at the first mail. */
export function transport(): Transporter<SentMessageInfo> {
  open ??= createTransport({
    url: env().smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS_MAX,
    // Shorter than the time a mail may be under way before another worker takes it.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return open;
}

/** Closes the connections, so that the process or the test can end. */
export function closeTransport(): void {
  open?.close();
  open = undefined;
}
