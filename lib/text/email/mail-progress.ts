import type { MailProgress } from "#lib/domain/email/mail-progress.ts";
import { dayMonthTimeInWords, timeInWords } from "#lib/time/paris-words.ts";
import { frenchText } from "../writing/typography.ts";

/** How far the last email came, in one sentence; `trouble` says what to do where it did not arrive, and ends before the phone number. */
type MailWords = { sentence: string; trouble: string | null };

/** @param address where the page shows it already */
export function mailProgressInWords(progress: MailProgress, address: string): MailWords {
  const { sentence, trouble = null } = wordsOf(progress, address);
  return { sentence: frenchText(sentence), trouble: trouble && frenchText(trouble) };
}

function wordsOf(
  progress: MailProgress,
  address: string,
): { sentence: string; trouble?: string | null } {
  switch (progress.kind) {
    case "leaves":
      return { sentence: `Nous envoyons un courriel à ${address}.` };
    case "left":
      return {
        sentence: `Notre dernier courriel à ${address} est parti le ${dayMonthTimeInWords(progress.at)}.`,
      };
    case "waits":
      return {
        sentence: `Plusieurs courriels sont partis en peu de temps. Le prochain courriel à ${address} les regroupe : il part vers ${timeInWords(progress.until)}.`,
      };
    case "late":
      return {
        sentence: "Notre courriel a du retard.",
        trouble:
          "Nous essayons encore de l'envoyer. Gardez cette page : elle dit tout ce que dit le courriel. Une question ? Appelez-nous :",
      };
    case "putAside":
      return {
        sentence: "Notre dernier courriel n'est peut-être pas parti.",
        trouble:
          "Ne l'attendez pas. Gardez cette page : elle dit tout ce que dit le courriel. Une question ? Appelez-nous :",
      };
    case "refused":
      return {
        sentence: "Notre courriel n'est pas arrivé.",
        trouble:
          "L'adresse est peut-être mal écrite. Gardez cette page : elle dit tout ce que dit le courriel. Pour corriger l'adresse, appelez-nous :",
      };
  }
}
