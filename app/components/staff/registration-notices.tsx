import { Notice } from "#app/components/ui/notice.tsx";
import type { CancelledBy } from "#lib/domain/types.ts";
import { cancelledByLabels } from "#lib/text/labels.ts";
import { plural } from "#lib/text/plural.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

type Other = { id: string; code: string; createdAt: Date };

type RegistrationNoticesProps = {
  registration: {
    duplicateOf: Other | null;
    duplicates: readonly Other[];
    cancelledAt: Date | null;
    cancelledBy: CancelledBy | null;
    cancelReason: string | null;
    offerExpiresAt: Date | null;
    pendingExpiresAt: Date | null;
    asksDerogation: boolean;
    pupilCount: number | null;
    adultCount: number | null;
    slots: readonly { people: number }[];
    status: string;
  };
};

/** What must be known before anything else: it is a duplicate, it has some, it was cancelled, it is offered. */
export function RegistrationNotices({ registration }: RegistrationNoticesProps) {
  const { duplicateOf, duplicates, cancelledAt, cancelledBy, status } = registration;
  const { offerExpiresAt, pendingExpiresAt } = registration;
  return (
    <>
      {duplicateOf && (
        <Notice tone="warning" title="La même adresse était déjà inscrite sur ce créneau">
          <p>
            Cette inscription ne tient aucune place.{" "}
            <OtherLink other={duplicateOf} word="Voir la première" />
          </p>
        </Notice>
      )}
      {duplicates.length > 0 && (
        <Notice title="La même adresse s’est inscrite de nouveau">
          <ul>
            {duplicates.map((other) => (
              <li key={other.id}>
                <OtherLink other={other} word="Voir l’inscription" />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {cancelledAt && cancelledBy && (
        <Notice
          title={`Annulée par ${cancelledByLabels[cancelledBy]}, le ${dateTimeInWords(cancelledAt)}`}
        >
          {registration.cancelReason && <p>{registration.cancelReason}</p>}
        </Notice>
      )}
      {status === "DECLINED" && registration.cancelReason && (
        <Notice title="Demande refusée par l’équipe">
          <p>{registration.cancelReason}</p>
        </Notice>
      )}
      {status === "PENDING" && pendingExpiresAt && (
        <Notice
          title={`${registration.asksDerogation ? "Dérogation demandée" : "Demande à valider"}\u00A0: réponse attendue avant le ${dateTimeInWords(pendingExpiresAt)}`}
        >
          {registration.asksDerogation && <p>{derogationInWords(registration)}</p>}
          <p>Sans réponse à cette date, la demande prend fin et ses places vont à d’autres.</p>
        </Notice>
      )}
      {status === "OFFERED" && offerExpiresAt && (
        <Notice title={`Réponse attendue avant le ${dateTimeInWords(offerExpiresAt)}`} />
      )}
    </>
  );
}

/** What is asked, what is held, and what a yes does. */
function derogationInWords({
  pupilCount,
  adultCount,
  slots,
}: RegistrationNoticesProps["registration"]): string {
  const pupils = plural(pupilCount ?? 0, "élève", "élèves");
  const adults = plural(adultCount ?? 0, "adulte", "adultes");
  const held = Math.max(0, ...slots.map(({ people }) => people));
  return `La classe compte ${pupils} et ${adults}, et ${plural(held, "place lui est gardée", "places lui sont gardées")}. L’accorder ajoute au créneau les places qui manquent.`;
}

function OtherLink({ other, word }: { other: Other; word: string }) {
  return (
    <a href={`/gestion/inscriptions/${other.id}`}>
      {`${word} (billet ${other.code}, reçue le ${dateTimeInWords(other.createdAt)})`}
    </a>
  );
}
