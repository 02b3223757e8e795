import { opens, publicIdOf } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import { type ChosenByClass, chosenOf, classChoices } from "#lib/domain/registration/facts.ts";
import {
  type EventForm,
  eventFormColumns,
  listSchoolLabels,
  slotsToCome,
} from "./show-registration-form.ts";

/** What a teacher does not type a second time for another class of the same school. */
export type KnownSchool = ChosenByClass & {
  school: string;
  /** Where the school is not among those known. */
  schoolCommune: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
};

export type AnotherClassForm = EventForm & { known: KnownSchool };

/**
 * The form for another class at the same event, filled with what the registration behind a personal
 * link tells; null for a wrong link, or where it is no class's. Nothing personal is in an address.
 */
export async function showAnotherClassForm(
  token: string,
  now: Date,
): Promise<AnotherClassForm | null> {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const row = await database().registration.findUnique({
    where: { publicId },
    include: { event: { select: eventFormColumns(now) } },
  });
  if (row?.kind !== "CLASS" || !opens(token, row)) return null;
  const { event, firstName, lastName, email, phone } = row;
  return {
    event,
    ...slotsToCome(event, now),
    schoolLabels: await listSchoolLabels(),
    known: {
      school: [row.schoolName, row.schoolId && row.communeName].filter(Boolean).join(", "),
      schoolCommune: row.schoolId ? undefined : (row.communeName ?? undefined),
      firstName,
      lastName,
      email: email ?? "",
      phone: phone ?? "",
      ...chosenOf(classChoices, row),
    },
  };
}
