import { StatusBadge } from "#components/registration/page/status-badge.tsx";
import { Badges } from "#components/ui/badge.tsx";
import { DatePlate } from "#components/ui/date-plate.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { OwnRegistration } from "#lib/queries/registrations/list-own-registrations.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { datePlate, shortTimeRange } from "#lib/time/paris-words.ts";

/** One registration, one date plate, one link over the whole line; the certificate beside it. */
export function OwnRegistrationRow({ registration }: { registration: OwnRegistration }) {
  const { token, startsAt, endsAt, slotCount } = registration;
  const isToHonour = registration.status === "CONFIRMED";
  return (
    <li className="agenda-row">
      <DatePlate {...datePlate(startsAt)} tone={isToHonour ? "brass" : "dark"} />
      <div className="agenda-row__body">
        <Badges>
          <StatusBadge status={registration.status} />
        </Badges>
        <h3 className="agenda-row__title">
          <a href={`/inscriptions/${token}`}>{registration.eventTitle}</a>
        </h3>
        <p className="meta">
          <span>
            <Icon name="clock" />
            {slotCount > 1
              ? plural(slotCount, "créneau", "créneaux")
              : shortTimeRange(startsAt, endsAt)}
          </span>
          <span>
            <Icon name="mapPin" />
            {placeInWords(registration.placeName, registration.communeName)}
          </span>
          <span>
            <Icon name="users" />
            {`${registration.who}, ${plural(registration.people, "personne", "personnes")}`}
          </span>
        </p>
      </div>
      <div className="agenda-row__places">
        <span className="no-wrap">{`${isToHonour ? "Billet" : "Demande"} ${registration.code}`}</span>
        {registration.hasCertificate && (
          <a className="agenda-row__aside" href={`/inscriptions/${token}/attestation.pdf`}>
            Attestation de présence (PDF)
          </a>
        )}
      </div>
    </li>
  );
}
