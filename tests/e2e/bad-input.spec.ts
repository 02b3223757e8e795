import { randomUUID } from "node:crypto";
import { database } from "#tests/support/database.ts";
import { postPlainForm, readHiddenFields } from "#tests/support/plain-post.ts";
import { newReference, type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { type APIRequestContext, type APIResponse, expect, test } from "#tests/support/story.ts";

type Fields = Record<string, string>;

const goodClass = () => ({
  school: "Collège de démonstration, Lezoux",
  className: "4e B",
  levels: "QUATRIEME",
  pupilCount: "26",
  adultCount: "2",
  firstName: "Camille",
  lastName: "Exemple",
  email: `camille.${newReference()}@ecole.example`,
  phone: "06 39 98 00 01",
});

const wrongAnswers: Record<string, { change: Fields; sentence: string }> = {
  "no pupil": { change: { pupilCount: "0" }, sentence: "entre 1 et 200" },
  "400 pupils": { change: { pupilCount: "400" }, sentence: "entre 1 et 200" },
  "half a pupil": { change: { pupilCount: "1.5" }, sentence: "entre 1 et 200" },
  "an address with a line break": {
    change: { email: "camille@ecole.example\r\nBcc: tous@ecole.example" },
    sentence: "Écrivez sur une seule ligne",
  },
  "two addresses": {
    change: { email: "a@ecole.example,b@ecole.example" },
    sentence: "Vérifiez votre courriel.",
  },
  "a name of 40 kB": { change: { lastName: "a".repeat(40_000) }, sentence: "C’est trop long" },
  "a name that turns the writing around": {
    change: { lastName: "Exemple\u202Egro.elpmexe" },
    sentence: "Écrivez sur une seule ligne",
  },
  "a level that does not exist": {
    change: { levels: "MATERNELLE" },
    sentence: "Cette page a changé.",
  },
  "an unknown slot": {
    change: { slotId: randomUUID() },
    sentence: "Ce créneau n’existe pas, ou plus.",
  },
  "a field that we never asked": {
    change: { status: "CONFIRMED" },
    sentence: "Cette page a changé.",
  },
  "a slot that is no identifier": {
    change: { slotId: "1 OR 1=1" },
    sentence: "Cette page a changé.",
  },
};

for (const [name, { change, sentence }] of Object.entries(wrongAnswers)) {
  test(`A script that posts ${name} gets a French sentence and changes nothing`, async ({
    request,
  }) => {
    const event = await stageEvent();
    const answer = await postClass(request, event, change);
    expect(answer.status()).toBe(200);
    expect(await readErrors(answer)).toContain(sentence);
    await expectNothingStored(event);
  });
}

for (const [name, change] of Object.entries<Fields>({
  "no state of the form": { "$ACTION_1:1": "[null]" },
  "a state that is no JSON": { "$ACTION_1:1": "abc" },
  "an action that is no JSON": { "$ACTION_1:0": "abc" },
  "a state that names what is not there": { "$ACTION_1:1": '[{"attempt":0,"values":"$F9"}]' },
})) {
  test(`A script that forges ${name} is refused, and changes nothing`, async ({ request }) => {
    const event = await stageEvent();
    const answer = await postClass(request, event, change);
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toMatch(/^Ce formulaire ne peut pas être lu\. [^<]+$/);
    await expectNothingStored(event);
  });
}

test("A script that posts a body that is no form is refused", async ({ request, baseURL }) => {
  const answer = await request.post("/retrouver", {
    headers: { origin: baseURL ?? "", "content-type": "multipart/form-data; boundary=x" },
    data: "abc",
  });
  expect(answer.status()).toBe(400);
});

test("A script that posts 100 kB is told that it is too much", async ({ request }) => {
  const event = await stageEvent();
  const answer = await postClass(request, event, { lastName: "a".repeat(100_000) });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toBe("Ce formulaire est trop long.");
  await expectNothingStored(event);
});

test("A script that posts a class where only people may come is refused", async ({ request }) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const classEvent = await stageEvent();
  const answer = await postClass(request, classEvent, { slotId: event.slotIds[0] ?? "" });
  expect(await readErrors(answer)).toContain("n’est pas ouvert à ce type d’inscription");
  await expectNothingStored(event);
});

test("A teacher who clicks twice has one registration, and one answer", async ({ request }) => {
  const event = await stageEvent();
  const fields = { ...goodClass(), ...(await readHiddenFields(request, event.formPath())) };
  const answers = await Promise.all(
    [1, 2, 3].map(() => postPlainForm(request, event.formPath(), fields)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
  expect(await database().registration.count({ where: { eventId: event.id } })).toBe(1);
});

async function postClass(request: APIRequestContext, event: StagedEvent, change: Fields) {
  const hidden = await readHiddenFields(request, event.formPath());
  return postPlainForm(request, event.formPath(), { ...goodClass(), ...hidden, ...change });
}

/** The sentences above the form. */
async function readErrors(answer: APIResponse): Promise<string> {
  const html = await answer.text();
  return (
    /<(section class="error-summary"|div class="notice notice--error").*?<input/s.exec(html)?.[0] ??
    ""
  );
}

async function expectNothingStored({ id }: StagedEvent): Promise<void> {
  expect(await database().registration.count({ where: { eventId: id } })).toBe(0);
  const slots = await database().slot.findMany({ where: { eventId: id } });
  expect(slots.map(({ booked, waiting }) => booked + waiting)).toEqual([0]);
}
