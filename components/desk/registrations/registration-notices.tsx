import { Notice } from "#components/ui/notice.tsx";
import { headCount } from "#lib/domain/registration/head-count.ts";
import type { StaffRegistration } from "#lib/queries/desk/registrations/registration-page.ts";
import { cancelledByLabels } from "#lib/text/labels.ts";
import { headCountInWords } from "#lib/text/registration/head-count.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

type RegistrationNoticesProps = { registration: StaffRegistration };

/** What must be known before anything else: it was cancelled, it waits for an answer. */
export function RegistrationNotices({ registration }: RegistrationNoticesProps) {
  const { cancelledAt, cancelledBy, status, offerExpiresAt, pendingExpiresAt } = registration;
  return (
    <>
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
function derogationInWords(registration: RegistrationNoticesProps["registration"]): string {
  const size = headCountInWords("CLASS", headCount(registration));
  const held = Math.max(0, ...registration.slots.map(({ people }) => people));
  return `La classe compte ${size}, et ${plural(held, "place lui est gardée", "places lui sont gardées")}. L’accorder ajoute au créneau les places qui manquent.`;
}
