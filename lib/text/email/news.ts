import type {
  CancelledBy,
  EmailKind,
  RegistrationKind,
  RegistrationStatus,
} from "#lib/domain/types.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { listInWords } from "../writing/list.ts";
import { plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";

/** What a registration is now, as far as it is said aloud. */
export type NewsFacts = {
  kind: RegistrationKind;
  status: RegistrationStatus;
  eventTitle: string;
  isEventCancelled: boolean;
  slots: readonly { startsAt: Date; place: string; isCancelled: boolean }[];
  people: number;
  offerExpiresAt: Date | null;
  pendingExpiresAt: Date | null;
  /** Whether registrations of its slots are closed. */
  isClosed: boolean;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
};

/**
 * What to say to somebody who has no mailbox, in one breath: from the state as it is now, so that
 * nobody calls with old news. The notice says only why one calls.
 */
export function newsInWords(notice: EmailKind, facts: NewsFacts): string {
  return frenchText(sentence(notice, facts));
}

function sentence(notice: EmailKind, facts: NewsFacts): string {
  const [title, when, where] = [facts.eventTitle, whenOf(facts), whereOf(facts)];
  switch (facts.status) {
    case "CONFIRMED":
      return `${whyConfirmed(notice)} nous vous attendons ${when}, ${where}, pour ${title}.${questionOf(notice)}`;
    case "PENDING":
    case "WAITLISTED":
      return `${title} : ${isMove(notice) ? "c'est maintenant " : ""}${when}, ${where}. ${waitsFor(facts)}`;
    case "OFFERED":
      return `${offerOf(notice, facts.people)} pour ${title}, ${when}, ${where}. Vous venez ? ${untilOf(facts)}`;
    case "EXPIRED":
      return expired(facts, `${title}, ${when}`);
    case "DECLINED":
      return `Nous ne pouvons pas vous accueillir ${when}, pour ${title}. ${anotherDate}`;
    case "CANCELLED":
      return cancelled(notice, facts, `${title}, ${when},`);
  }
}

const anotherDate = "Voulez-vous une autre date ?";

function isMove(notice: EmailKind): boolean {
  return notice === "REGISTRATION_CHANGED";
}

function whyConfirmed(notice: EmailKind): string {
  if (notice === "REGISTRATION_PROMOTED") return "Une place se libère et elle est pour vous :";
  if (isMove(notice)) return "Votre rendez-vous a changé :";
  return notice === "REMINDER_HEADCOUNT" ? "C'est bientôt :" : "Votre demande est acceptée :";
}

function questionOf(notice: EmailKind): string {
  if (notice === "REMINDER_HEADCOUNT") return " Êtes-vous toujours aussi nombreux ?";
  return notice === "REGISTRATION_CONFIRMED" ? "" : " Cela vous va ?";
}

function waitsFor({ status, pendingExpiresAt }: NewsFacts): string {
  if (status === "WAITLISTED") return "Vous êtes en liste d'attente.";
  return `Votre demande attend la réponse de l'équipe${
    pendingExpiresAt ? `, au plus tard le ${dateTimeInWords(pendingExpiresAt)}` : ""
  }.`;
}

/** An offer that was made before the date moved is still to be answered. */
function offerOf(notice: EmailKind, people: number): string {
  return isMove(notice)
    ? `La date ou le lieu a changé. ${plural(people, "place vous attend", "places vous attendent")}`
    : plural(people, "place se libère", "places se libèrent");
}

function untilOf({ offerExpiresAt }: NewsFacts): string {
  return offerExpiresAt
    ? `Réponse avant le ${dateTimeInWords(offerExpiresAt)}.`
    : "Réponse dès que possible.";
}

function expired({ pendingExpiresAt, offerExpiresAt, isClosed }: NewsFacts, what: string): string {
  if (pendingExpiresAt) {
    return `${what} : nous n'avons pas répondu à temps à votre demande. Vos places ne sont plus gardées. ${anotherDate}`;
  }
  return offerExpiresAt
    ? `${what} : sans votre réponse à temps, les places ne sont plus gardées. ${isClosed ? anotherDate : "Vous pouvez vous réinscrire."}`
    : `${what} : aucune place ne s'est libérée, et la liste d'attente est close. ${anotherDate}`;
}

function cancelled(notice: EmailKind, facts: NewsFacts, what: string): string {
  if (notice === "HELD_PLACES_RELEASED") return `${what} vos places sans nom sont rendues.`;
  if (notice === "DUPLICATE_ENDED") {
    return `${what} cette inscription ne réservait aucune place : une autre avait été faite avant avec le même téléphone. C'est notre erreur. Si l'autre n'est pas la vôtre, voulez-vous une place ?`;
  }
  const isDate = facts.isEventCancelled || facts.slots.every(({ isCancelled }) => isCancelled);
  const isByTeam = facts.cancelledBy === "ORGANISER" || facts.cancelledBy === "COMPANY";
  const reason = facts.cancelReason ? ` Raison : ${endWithPoint(facts.cancelReason)}` : "";
  if (isDate) return `${what} est annulé.${reason} ${anotherDate}`;
  if (!isByTeam && facts.cancelledBy !== "SYSTEM") {
    return `${what} votre inscription est bien annulée.`;
  }
  return `${what} votre inscription est annulée.${reason} ${anotherDate}`;
}

function endWithPoint(reason: string): string {
  return /[.!?…]$/u.test(reason) ? reason : `${reason}.`;
}

function whenOf({ slots }: NewsFacts): string {
  return listInWords(slots.map(({ startsAt }) => dateTimeInWords(startsAt)));
}

function whereOf({ slots }: NewsFacts): string {
  return listInWords([...new Set(slots.map(({ place }) => place))]);
}
