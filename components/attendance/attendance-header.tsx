import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { AttendancePage } from "#lib/queries/desk/attendance/attendance-page.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";

type AttendanceHeaderProps = {
  slot: AttendancePage;
};

/** Where one is, and the three counts that everybody at the door asks for. */
export function AttendanceHeader({ slot }: AttendanceHeaderProps) {
  const { slotId, eventId, startsAt, endsAt, tally } = slot;
  return (
    <header className="door-header on-bar">
      <div className="page-width">
        <div className="door-header__row">
          <ButtonLink
            kind="on-bar"
            href={`/gestion/rendez-vous/${eventId}`}
            aria-label="Retour au rendez-vous"
          >
            <Icon name="back" />
          </ButtonLink>
          <div className="door-header__words">
            <h1>{slot.eventTitle}</h1>
            <p>{`${dayAndHoursInWords(startsAt, endsAt)}, ${slot.venueName}`}</p>
          </div>
          <ButtonLink
            kind="on-bar"
            href={`/gestion/creneaux/${slotId}/emargement`}
            aria-label="Feuille d’émargement à imprimer"
          >
            <Icon name="print" />
          </ButtonLink>
        </div>
        <ul className="tally" aria-label="Compte des personnes">
          <li>
            <b>{tally.present}</b> {tally.present < 2 ? "présent" : "présents"}
          </li>
          <li>
            <b>{tally.toCome}</b> à venir
          </li>
          <li>
            <b>{tally.absent}</b> {tally.absent < 2 ? "absent" : "absents"}
          </li>
        </ul>
      </div>
    </header>
  );
}
