import { beforeEach, describe, expect, test } from "vitest";
import { pupilSurveyToken } from "#lib/auth/personal-link.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { readEventSurvey } from "#lib/queries/desk/events/event-survey.ts";
import { showPupilSurvey } from "#lib/queries/surveys/show-pupil-survey.ts";
import { recordClass, recordPerson } from "#lib/services/attendance/record.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { answerPupilSurvey } from "#lib/services/surveys/answer-pupil-survey.ts";
import { answerSurvey } from "#lib/services/surveys/answer-survey.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { registrationByToken, tokenOf } from "#tests/support/truth.ts";

const after = hoursLater(241);
const opinion = { score: 5, discovered: true, comment: null };
const unknown = { ok: false, refusal: { kind: "registrationUnknown" } };

let slotId: string;
let lead: Actor;

beforeEach(async () => {
  await resetScene();
  slotId = await makeOneSlot({ capacity: 60 });
  lead = await makeActor("LEAD");
});

describe("a person who came", () => {
  let token: string;

  beforeEach(async () => {
    token = tokenOf(await register(personCommand(slotId), now));
    await mark("PRESENT");
  });

  test("answers once: the first answer stays, a second is thanked alike", async () => {
    const comment = "Très bien.";
    expect(await answerSurvey({ token, ...opinion, comment }, after)).toEqual({ ok: true });
    expect(await answerSurvey({ token, ...opinion, score: 1 }, after)).toEqual({ ok: true });
    const { id } = await registrationByToken(token);
    expect(await database().surveyAnswer.findMany()).toMatchObject([
      { registrationId: id, respondent: "REGISTRANT", score: 5, comment },
    ]);
  });

  test("has no say where they did not come, nor by a wrong link", async () => {
    await mark("NO_SHOW");
    expect(await answerSurvey({ token, ...opinion }, after)).toEqual(unknown);
    expect(await answerSurvey({ token: "x", ...opinion }, after)).toEqual(unknown);
    expect(await database().surveyAnswer.count()).toBe(0);
  });

  async function mark(status: "PRESENT" | "NO_SHOW"): Promise<void> {
    const { id } = await registrationByToken(token);
    await recordPerson(lead, { slotId, registrationId: id, status }, after);
  }
});

describe("the pupils of a class who came", () => {
  let personal: string;
  let shared: string;

  beforeEach(async () => {
    personal = tokenOf(await register(classCommand(slotId), now));
    const registration = await registrationByToken(personal);
    shared = pupilSurveyToken(registration);
    const counts = { pupilsPresent: 3, adultsPresent: 2 };
    await recordClass(lead, { slotId, registrationId: registration.id, ...counts }, after);
  });

  const answer = (token: string) => answerPupilSurvey({ token, ...opinion }, after);

  test("answer as many times as they are, were they all to answer at once", async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => answer(shared)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    expect(answers).toContainEqual({ ok: false, refusal: { kind: "surveyFull" } });
    expect(await database().surveyAnswer.count()).toBe(3);
    expect(await showPupilSurvey(shared)).toMatchObject({ isFull: true });
  });

  test("leave nothing that leads back to their class, nor to the minute", async () => {
    await answer(shared);
    const [stored] = await database().surveyAnswer.findMany();
    expect(stored).toMatchObject({
      respondent: "PUPIL",
      registrationId: null,
      answeredAt: new Date("2026-12-02T23:00:00Z"),
    });
    // A version 7 identifier would tell the millisecond.
    expect(stored?.id.charAt(14)).toBe("4");
  });

  test("use the shared link, which opens nothing else; the personal one is not theirs", async () => {
    expect(await answer(personal)).toEqual(unknown);
    expect(await showPupilSurvey(personal)).toBeNull();
    expect(await answerSurvey({ token: shared, ...opinion }, after)).toEqual(unknown);
    await database().registration.updateMany({ data: { linkVersion: 2 } });
    expect(await answer(shared)).toEqual(unknown);
    expect(await showPupilSurvey(shared)).toBeNull();
  });
});

test("the staff read counts, a mean from five answers on, and what was written", async () => {
  const { id: eventId } = await database().event.findFirstOrThrow();
  expect(await readEventSurvey(eventId)).toBeNull();
  const row = { eventId, answeredAt: after, discovered: true, score: 4 };
  await database().surveyAnswer.createMany({
    data: [
      ...[1, 2, 3, 4, 5].map(() => ({ ...row, respondent: "PUPIL" as const })),
      { ...row, respondent: "REGISTRANT", comment: "Merci." },
    ],
  });
  const survey = await readEventSurvey(eventId);
  expect(survey?.groups).toEqual([
    { respondent: "REGISTRANT", count: 1, mean: null, discoveredPercent: null },
    { respondent: "PUPIL", count: 5, mean: 4, discoveredPercent: 100 },
  ]);
  expect(survey?.comments).toMatchObject([{ comment: "Merci.", respondent: "REGISTRANT" }]);
});
