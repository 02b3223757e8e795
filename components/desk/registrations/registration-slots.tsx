import { markInWords } from "#components/attendance/attendance-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { StaffRegistration } from "#lib/queries/desk/registrations/registration-page.ts";
import { attendanceLabels } from "#lib/text/labels.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";

type RegistrationSlotsProps = { registration: StaffRegistration };

/** The slots that the registration asked for, and who came. */
export function RegistrationSlots({ registration }: RegistrationSlotsProps) {
  return (
    <section className="card" aria-labelledby="slots">
      <div className="card__head">
        <h2 id="slots">Créneaux et présence</h2>
      </div>
      <ul className="history-list">
        {registration.slots.map(({ id, startsAt, endsAt, label, venue, status, attendance }) => (
          <li key={id}>
            <b>{dayAndHoursInWords(startsAt, endsAt)}</b>
            <br />
            {[label, venue.name].filter(Boolean).join(", ")}
            <br />
            {status === "CANCELLED" && <Badge tone="err">Créneau annulé</Badge>}{" "}
            <a href={`/gestion/creneaux/${id}/presence`}>
              {attendance
                ? markInWords(attendance, attendance.recordedAt)
                : `Présence\u00A0: ${attendanceLabels.UNKNOWN.toLowerCase()}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
