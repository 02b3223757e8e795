import { closeTransport, transport } from "#lib/email/transport.ts";

/**
 * Connects to the mail server once and signs in, and says in a line where that fails. The site starts
 * all the same: people register, and mails are tried again for a day.
 */
export async function tryMailServer(): Promise<void> {
  try {
    await transport().verify();
  } catch (error) {
    console.warn(`\n  ${sentence(error)} Mails wait, and are tried again for a day.`);
  } finally {
    closeTransport();
  }
}

type Fault = { code?: unknown; syscall?: unknown; message?: unknown };

/** What the server answers may repeat a name or a password: the system's words and a code are enough. */
function sentence(error: unknown): string {
  const { code, syscall, message } = error as Fault;
  if (code === "EAUTH") return "The server of SMTP_URL refuses the user or the password.";
  if (syscall) {
    return `The server of SMTP_URL does not answer (${message}): check the address, and that it runs.`;
  }
  return (
    `The server of SMTP_URL cannot be used (${code}): check the address, and that smtps:// goes with ` +
    "port 465, smtp:// with 587."
  );
}
