import type { Channel } from "#lib/domain/email/notice-channel.ts";

/** How somebody will hear of what changes later: their page promises what will be done, and no more. */
export function laterNewsInWords(channel: Channel): string | null {
  switch (channel) {
    case "email":
      return null;
    case "adviser":
      return "Si quelque chose change, nous l’écrivons à la personne qui vous a inscrit\u00A0: elle vous prévient.";
    case "call":
      return "Si quelque chose change, nous vous appelons.";
    case "nothing":
      return "Nous n’avons ni courriel ni téléphone pour vous prévenir\u00A0: revenez voir cette page.";
  }
}
