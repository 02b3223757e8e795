import { ConfirmationPuzzle } from "#components/pieces/confirmation-puzzle.tsx";
import { takesRegistrations } from "#lib/domain/places/slot-state.ts";
import type { RegistrationPage } from "#lib/queries/registrations/show-registration.ts";
import { mailProgressInWords } from "#lib/text/email/mail-progress.ts";
import { cancelledByLabels } from "#lib/text/labels.ts";
import {
  aheadInWords,
  holdsElsewhereInWords,
  waitlistEndInWords,
} from "#lib/text/registration/waitlist.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** The answer, in a few words and one sentence: what became of the request. */
export function AnswerHeader({ registration }: { registration: RegistrationPage }) {
  const { title, sentence } = answerOf(registration);
  const { email, mail } = registration;
  const words = email && mail && mailProgressInWords(mail, email);
  return (
    <div className="answer-header">
      <div className="page-width answer-header__grid">
        <div>
          <h1>{title}</h1>
          <p>
            <strong>{sentence}</strong>
          </p>
          {words && !words.trouble && !registration.hasCome && <p>{words.sentence}</p>}
        </div>
        {registration.status === "CONFIRMED" && (
          <div className="answer-header__art">
            <ConfirmationPuzzle />
          </div>
        )}
      </div>
    </div>
  );
}

function answerOf(registration: RegistrationPage): { title: string; sentence: string } {
  const isClass = registration.kind === "CLASS";
  if (registration.hasCome) {
    return { title: "Merci de votre visite\u00A0!", sentence: "Votre présence est notée." };
  }
  switch (registration.status) {
    case "CONFIRMED":
      return {
        title: "C’est noté\u00A0!",
        sentence: isClass ? "Votre classe est inscrite." : "Votre inscription est confirmée.",
      };
    case "PENDING":
      return {
        title: "Demande reçue",
        sentence: pendingInWords(registration),
      };
    case "WAITLISTED":
      return { title: "Liste d’attente", sentence: waitingInWords(registration) };
    case "OFFERED":
      return {
        title: "Des places pour vous",
        sentence: registration.offerExpiresAt
          ? `${plural(registration.people, "place se libère", "places se libèrent")}. Répondez avant le ${dateTimeInWords(registration.offerExpiresAt)}.`
          : "Des places se libèrent pour vous.",
      };
    case "CANCELLED":
      return { title: "C’est annulé", sentence: cancelledInWords(registration) };
    case "DECLINED":
      return {
        title: "Demande refusée",
        sentence: [
          "L’équipe ne peut pas vous accueillir sur ce créneau. Choisissez une autre date.",
          registration.cancelReason && `Motif\u00A0: ${registration.cancelReason}`,
        ]
          .filter(Boolean)
          .join(" "),
      };
    case "EXPIRED":
      return expiryInWords(registration);
  }
}

function expiryInWords({ pendingExpiresAt, offerExpiresAt, slots }: RegistrationPage) {
  if (!pendingExpiresAt && !offerExpiresAt) {
    return {
      title: "La liste d’attente est close",
      sentence: "Aucune place ne s’est libérée. Choisissez une autre date, ou appelez-nous.",
    };
  }
  return {
    title: "Le délai est passé",
    sentence: [
      pendingExpiresAt
        ? "L’équipe n’a pas répondu à temps."
        : "Les places ne sont plus gardées pour vous.",
      slots.every(({ state }) => takesRegistrations(state))
        ? "Vous pouvez vous réinscrire, ou nous appeler."
        : "Choisissez une autre date, ou appelez-nous.",
    ].join(" "),
  };
}

function pendingInWords(registration: RegistrationPage): string {
  const { people, asksDerogation, pendingExpiresAt } = registration;
  return [
    asksDerogation ? "L’équipe décide de la dérogation." : "L’équipe doit la valider.",
    `${plural(people, "place est gardée", "places sont gardées")} pour vous.`,
    pendingExpiresAt && `Réponse au plus tard le ${dateTimeInWords(pendingExpiresAt)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function waitingInWords({ aheadCount, holdsElsewhere, waitlistEndsAt }: RegistrationPage): string {
  const turn = holdsElsewhere ? holdsElsewhereInWords : aheadInWords(aheadCount);
  return [turn, ...waitlistEndInWords(waitlistEndsAt)].join(" ");
}

function cancelledInWords({ cancelledBy, cancelReason }: RegistrationPage): string {
  if (cancelledBy === "REGISTRANT" || cancelledBy === "SCHOOL") {
    return "Merci de nous avoir prévenus.";
  }
  const by = cancelledBy ? cancelledByLabels[cancelledBy] : "";
  return [`Annulée par\u00A0: ${by}.`, cancelReason].filter(Boolean).join(" ");
}
