import { closeTransport, transport } from "#lib/email/transport.ts";

/**
 * Connects to the mail server once and signs in, and says in a line where that fails. The site starts
 * all the same: people register, and mails are tried again for a day.
 */
export async function tryMailServer(): Promise<void> {
  try {
    await transport().verify();
  } catch (error) {
    console.warn(`\n  ${sentence(codeOf(error))} Mails wait, and are tried again for a day.`);
  } finally {
    closeTransport();
  }
}

/** What the server answers may repeat a name or a password: its code is enough. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "no code";
}

function sentence(code: string): string {
  switch (code) {
    case "EAUTH":
      return "The server of SMTP_URL refuses the user or the password.";
    case "ESOCKET":
    case "ETLS":
      return `The server of SMTP_URL cannot be reached (${code}): check the address, and that smtps:// goes with port 465, smtp:// with 587.`;
    default:
      return `The server of SMTP_URL cannot be reached (${code}): check the address, and that it runs.`;
  }
}
