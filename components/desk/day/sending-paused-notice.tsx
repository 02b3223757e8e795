import { Notice } from "#components/ui/notice.tsx";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** Says that nothing is sent since a backup came back, and who lets it go on; nothing where all is well. */
export function SendingPausedNotice({ since }: { since: Date | null }) {
  if (!since) return null;
  return (
    <Notice tone="warning" titleAs="h2" title="Les envois sont arrêtés">
      <p>
        {`Depuis le ${dateTimeInWords(since)}, aucun courriel ne part, code de connexion compris, et aucune proposition de place ne prend fin. Une sauvegarde a été restaurée\u00A0: la personne qui administre le site relit ce qui partirait, puis relance les envois par la commande `}
        <code>npm run restored</code>.
      </p>
    </Notice>
  );
}
