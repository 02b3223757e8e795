import { personalToken, publicIdOf, pupilSurveyToken } from "#lib/auth/personal-link.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { recordClass, recordPerson } from "#lib/services/attendance/record.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "./database.ts";
import { withOwnAddress } from "./registration-forms.ts";
import { appoint } from "./sign-in.ts";
import { hoursFromNow, stageEvent } from "./staged-event.ts";
import { classCommand, personCommand } from "./submissions.ts";

/** An event held more than two days ago: a class of 24 came, Lou came too, somebody else did not. */
export async function holdEvent() {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] }, [
    { capacity: 60, startsAt: hoursFromNow(-60) },
  ]);
  const [slotId = ""] = event.slotIds;
  const before = hoursFromNow(-70);
  const after = hoursFromNow(-59);
  const teacher = withOwnAddress(people.camille);
  const aClass = await registered(classCommand(slotId, { email: teacher.email }), before);
  const lou = await registered(personCommand(slotId), before);
  const absent = await registered(personCommand(slotId), before);
  const lead = await leadOf(await appoint("LEAD"));
  const counts = { pupilsPresent: 24, adultsPresent: 2 };
  await recordClass(lead, { slotId, registrationId: aClass.id, ...counts }, after);
  await recordPerson(lead, { slotId, registrationId: lou.id, status: "PRESENT" }, after);
  await recordPerson(lead, { slotId, registrationId: absent.id, status: "NO_SHOW" }, after);
  return {
    event,
    teacher,
    lou,
    absent,
    paths: {
      ofClass: `/inscriptions/${personalToken(aClass)}`,
      ofLou: `/inscriptions/${personalToken(lou)}`,
      ofAbsent: `/inscriptions/${personalToken(absent)}`,
      ofPupils: `/avis/${pupilSurveyToken(aClass)}`,
    },
  };
}

/** What a form's answers became. */
export async function registered(command: Parameters<typeof register>[0], at: Date) {
  const answer = await register(command, at);
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.kind}`);
  const publicId = publicIdOf(answer.token) ?? "";
  return database().registration.findUniqueOrThrow({ where: { publicId } });
}

async function leadOf({ email }: { email: string }): Promise<Actor> {
  const { id } = await database().user.findUniqueOrThrow({ where: { email } });
  return { userId: id, email, role: "LEAD", epciSiren: null, eventIds: [] };
}
