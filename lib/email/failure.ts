import { frenchText } from "#lib/text/writing/typography.ts";

/** Why a message did not go, in words for the team, and whether trying again makes sense. */
export type Failure = { isFinal: boolean; reason: string };

type SmtpError = { code?: unknown; responseCode?: unknown; command?: unknown };

const recipientCommands = ["RCPT TO", "DATA"];

/**
 * Reads what the transport says. Only a refusal of this address or of this message is final: a
 * refusal when connecting, signing in or naming the sender is our own fault, and heals.
 */
export function describeFailure(error: unknown): Failure {
  const { code, responseCode, command } = (error instanceof Error ? error : {}) as SmtpError;
  const status = typeof responseCode === "number" ? responseCode : null;
  const isAboutRecipient = recipientCommands.includes(String(command)) || isUnusable(code, status);
  const isFinal = isAboutRecipient && (status === null ? isUnusable(code, status) : status >= 500);
  return { isFinal, reason: frenchText(reasonOf(String(code), status, isFinal, isAboutRecipient)) };
}

/** The transport refused the address itself, before any server was asked. */
function isUnusable(code: unknown, status: number | null): boolean {
  return code === "EENVELOPE" && status === null;
}

function reasonOf(
  code: string,
  status: number | null,
  isFinal: boolean,
  isAboutRecipient: boolean,
): string {
  if (isFinal && status === 552) return "La boîte de cette personne est pleine. Appelez-la.";
  if (isFinal && status === 554)
    return "Le serveur de cette personne refuse le message. Appelez-la.";
  if (isFinal) return "Adresse refusée : elle n'existe pas, ou plus. Appelez cette personne.";
  if (isAboutRecipient) return "Le serveur de cette personne demande d'attendre.";
  if (code === "EAUTH") return "Notre serveur de courriel refuse notre mot de passe.";
  if (connectionCodes.includes(code)) return "Notre serveur de courriel ne répond pas.";
  if (status !== null) return "Notre serveur de courriel refuse pour le moment.";
  return "Le message n'a pas pu être préparé.";
}

const connectionCodes = [
  "ECONNECTION",
  "ECONNREFUSED",
  "ECONNRESET",
  "EDNS",
  "EPROTOCOL",
  "ESOCKET",
  "ETIMEDOUT",
  "ETLS",
];
