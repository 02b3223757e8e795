import { plural } from "#lib/text/writing/plural.ts";
import { shortDay, timeInWords } from "#lib/time/paris-words.ts";
import type { AttendanceToRecordFacts, ComposedEmail } from "../email-facts.ts";
import { composeEmail } from "../frame.ts";

/** ATTENDANCE_TO_RECORD: to the lead, the slots of yesterday that still say nothing of who came. */
export function attendanceToRecord({
  slots,
  sender,
  writtenAt,
}: AttendanceToRecordFacts): ComposedEmail {
  const count = plural(slots.length, "créneau", "créneaux");
  return composeEmail(
    {
      subject: `Présence à renseigner : ${count} d'hier`,
      heading: `Qui est venu hier ? ${count} à renseigner.`,
      sentences: [
        "Sans présence notée, ni attestation ni remerciements ne partent, et le bilan ne compte personne.",
      ],
      todo: ["Ouvrez chaque créneau et notez les présents, même après coup."],
      links: slots.map(({ eventTitle, startsAt, link }) => ({
        label: `${eventTitle}, ${shortDay(startsAt, writtenAt)} à ${timeInWords(startsAt)}`,
        url: link,
      })),
      why: "Vous recevez ce courriel parce que vous pilotez les rendez-vous.",
    },
    sender,
  );
}
