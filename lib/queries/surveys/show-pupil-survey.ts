import { opensPupilSurvey, publicIdOf } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import { presenceColumns, presenceOf } from "#lib/db/facts/presence.ts";

/** The form that a class shares: the event, and nothing of the class. */
export type PupilSurveyPage = { token: string; eventTitle: string; isFull: boolean };

/** The survey that a shared link opens; null for a wrong link, and for a class that did not come. */
export async function showPupilSurvey(token: string): Promise<PupilSurveyPage | null> {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const row = await database().registration.findUnique({
    where: { publicId },
    select: {
      publicId: true,
      linkVersion: true,
      pupilSurveyCount: true,
      event: { select: { title: true } },
      ...presenceColumns,
    },
  });
  if (!row || !opensPupilSurvey(token, row)) return null;
  const { pupils } = presenceOf(row);
  if (pupils === 0) return null;
  return { token, eventTitle: row.event.title, isFull: row.pupilSurveyCount >= pupils };
}
