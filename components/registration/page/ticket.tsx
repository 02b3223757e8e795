import { eventTypeIcons } from "#components/agenda/event-type-icons.ts";
import { Badge, Badges } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DatePlate } from "#components/ui/date-plate.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { headCount } from "#lib/domain/registration/head-count.ts";
import type { RegistrationPage } from "#lib/queries/registrations/show-registration.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { eventTypeLabels, schoolLevelLabels } from "#lib/text/labels.ts";
import { headCountInWords } from "#lib/text/registration/head-count.ts";
import { registrantName } from "#lib/text/registration/registrant-name.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { datePlate, timeRangeInWords } from "#lib/time/paris-words.ts";
import { StatusBadge } from "./status-badge.tsx";

type TicketProps = {
  registration: RegistrationPage;
  /** Only where there is a place. */
  qrCode: { size: number; path: string } | null;
};

/**
 * When, where, who; at the right of the perforation, what the desk reads. Whoever has no place, or none
 * yet, reads the number of a request, and keeps no date.
 */
export function Ticket({ registration, qrCode }: TicketProps) {
  const { slots, token } = registration;
  const first = slots[0];
  if (!first) return null;
  const hasPlace = registration.status === "CONFIRMED";
  return (
    <section className="ticket" aria-label={hasPlace ? "Votre billet" : "Votre demande"}>
      <div className="ticket__body">
        <DatePlate {...datePlate(first.startsAt)} size="large" />
        <TicketFacts registration={registration} />
        {hasPlace && !registration.isOver && (
          <div className="button-row">
            <ButtonLink href={`/inscriptions/${token}/agenda.ics`}>
              <Icon name="calendarPlus" />
              Ajouter à mon agenda
            </ButtonLink>
          </div>
        )}
      </div>
      <TicketStub registration={registration} qrCode={qrCode} />
    </section>
  );
}

function TicketFacts({ registration }: Pick<TicketProps, "registration">) {
  const { event, slots } = registration;
  const places = [...new Set(slots.map(placeOf))];
  return (
    <div className="ticket__facts">
      <Badges>
        <Badge icon={eventTypeIcons[event.type]}>{eventTypeLabels[event.type]}</Badge>
        <StatusBadge status={registration.status} />
      </Badges>
      <h2>{event.title}</h2>
      {slots.map((slot) => (
        <p key={slot.id} className="ticket__time">
          {timeRangeInWords(slot.startsAt, slot.endsAt)}
          {slots.length > 1 && slot.companyName && `, ${slot.companyName}`}
        </p>
      ))}
      <p className="meta">
        {places.length === 1 && (
          <span>
            <Icon name="mapPin" />
            {places[0]}
          </span>
        )}
        <span>
          <Icon name={registration.kind === "CLASS" ? "school" : "user"} />
          {registrantName(registration)}
        </span>
        <span>
          <Icon name="users" />
          {sizeOf(registration)}
        </span>
      </p>
    </div>
  );
}

/** What is read out at the door. */
function TicketStub({ registration, qrCode }: TicketProps) {
  const hasPlace = registration.status === "CONFIRMED";
  return (
    <div className="ticket__stub">
      {qrCode && (
        <div className="qr-code">
          <svg
            viewBox={`-4 -4 ${qrCode.size + 8} ${qrCode.size + 8}`}
            role="img"
            aria-label="Code à montrer à l’accueil"
          >
            <path d={qrCode.path} fill="#000" />
          </svg>
        </div>
      )}
      <p className="muted">{hasPlace ? "Numéro de billet" : "Numéro de la demande"}</p>
      <p className="ticket__code">{registration.code}</p>
      {hasPlace && registration.kind === "CLASS" && <p>Un seul billet pour toute la classe.</p>}
    </div>
  );
}

function placeOf({ companyName, venueName, communeName }: RegistrationPage["slots"][number]) {
  return placeInWords(companyName ?? venueName, communeName);
}

function sizeOf(registration: RegistrationPage): string {
  const size = headCountInWords(registration.kind, headCount(registration));
  const levels = listInWords(registration.levels.map((level) => schoolLevelLabels[level]));
  return levels ? `${levels}\u00A0: ${size}` : size;
}
