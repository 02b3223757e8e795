import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { classes, companies, people } from "#territory/sample/cast.ts";
import { blockScripts, expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { fillClassForm, fillPersonForm } from "#tests/support/registration-forms.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

test.describe.configure({ timeout: 90_000 });

test("A teacher with a disability can use the form of a class: empty, with errors, with choices", async ({
  page,
}) => {
  const event = await stageEvent();
  await page.goto(event.formPath());
  await page.getByText("Pour bien vous accueillir").click();
  await page.getByText("Autres niveaux").first().click();
  await expectAccessibleEverywhere(page);
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await expect(page.getByRole("region", { name: /réponses à corriger/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await fillClassForm(page, classes.quatriemeB, people.camille, "collège");
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test("A person with a disability can use the form of a person: the choice, empty, with errors, with choices", async ({
  page,
}) => {
  const event = await stageEvent({
    audiences: ["CLASS", "PUBLIC", "JOB_SEEKER", "PROFESSIONAL"],
    companionMax: 4,
  });
  await page.goto(event.formPath());
  await expectAccessibleEverywhere(page);
  await page.getByRole("link", { name: "Moi, seul ou en famille" }).click();
  await expect(page.getByRole("textbox", { name: "Prénom" })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.getByRole("button", { name: "M’inscrire" }).click();
  await expect(page.getByRole("region", { name: /réponses à corriger/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await fillPersonForm(page, people.lou);
  await page.getByRole("combobox", { name: "Commune ou code postal" }).fill("42600");
  await page.getByRole("button", { name: "M’inscrire" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test("A person with a disability can choose several meetings, and read the programme of the day", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"], slotsPerRegistrationMax: 2 }, [
    { companyId: companies.mecanique.id },
    { companyId: companies.plasturgie.id, startsAt: hoursFromNow(242), closesAt: hoursFromNow(-1) },
    { companyId: companies.plasturgie.id, startsAt: hoursFromNow(244) },
  ]);
  await page.goto(event.formPath());
  await page.getByRole("checkbox", { name: /place/ }).first().uncheck();
  await page.getByRole("button", { name: "M’inscrire" }).click();
  await expect(page.getByRole("link", { name: "Choisissez au moins un créneau." })).toBeVisible();
  await expectAccessibleEverywhere(page);
  const [first = "", , third = ""] = event.slotIds;
  await expectAccessibleAnswer(page, await tokenOf(personCommand([first, third])), /^C’est noté/);
});

test("A teacher with a disability can ask for two slots, a second choice, and another class", async ({
  page,
}) => {
  const slots = [{ classCapacity: 1 }, { startsAt: hoursFromNow(241) }];
  const several = await stageEvent({ slotsPerRegistrationMax: 2 }, slots);
  await page.goto(several.formPath());
  await expectAccessibleEverywhere(page);
  const single = await stageEvent({}, slots);
  const [slotId = "", secondChoiceSlotId = ""] = single.slotIds;
  const first = await tokenOf(classCommand(slotId));
  const other = classCommand(slotId, { className: "3e A", secondChoiceSlotId });
  await expectAccessibleAnswer(page, await tokenOf(other), "Liste d’attente");
  await page.goto(`/inscriptions/${first}/autre-classe`);
  await expectAccessibleEverywhere(page);
});

test("A visitor with a disability can use a form that never comes alive", async ({ page }) => {
  const event = await stageEvent();
  await blockScripts(page);
  await page.goto(event.formPath());
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await expect(page.getByRole("region", { name: /réponses à corriger/ })).toBeFocused();
  await expectAccessibleEverywhere(page);
});

test("A person with a disability can use the answer: confirmed, waiting, cancelled, offered", async ({
  page,
}) => {
  const event = await stageEvent({}, [{ classCapacity: 1 }]);
  const slotId = event.slotIds[0] ?? "";
  const first = await tokenOf(classCommand(slotId));
  const second = await tokenOf(classCommand(slotId, { className: "3e A" }));
  await expectAccessibleAnswer(page, first, /^C’est noté/);
  await expectAccessibleAnswer(page, second, "Liste d’attente");
  await page.goto(event.formPath());
  await expectAccessibleEverywhere(page);
  await cancelByRegistrant(first, null, now());
  await expectAccessibleAnswer(page, first, "C’est annulé");
  await expectAccessibleAnswer(page, second, "Des places pour vous");
});

test("A person with a disability can use the answer that the team must give, and a receipt without mail", async ({
  page,
}) => {
  const validated = await stageEvent({ needsValidation: true });
  const pending = await tokenOf(classCommand(validated.slotIds[0] ?? ""));
  await expectAccessibleAnswer(page, pending, "Demande reçue");
  const open = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const person = await tokenOf(
    personCommand(open.slotIds[0] ?? "", { email: null, phone: "+33639980004" }),
  );
  await expectAccessibleAnswer(page, person, /^C’est noté/);
});

test("A visitor with a disability reads why there is no form, and asks for a lost link", async ({
  page,
}) => {
  const event = await stageEvent({ status: "CANCELLED", cancelReason: "L’atelier est en panne." });
  await page.goto(event.formPath());
  await expectAccessibleEverywhere(page);
  await page.goto("/retrouver");
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  await expect(page.getByRole("region", { name: /réponse à corriger/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.getByRole("textbox", { name: "Courriel" }).fill("inconnu@courriel.example");
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await expectAccessibleEverywhere(page);
});

async function tokenOf(command: Parameters<typeof register>[0]): Promise<string> {
  const answer = await register(command, now());
  if (!answer.ok) throw new Error(`Not registered: ${answer.refusal.kind}.`);
  return answer.token;
}

async function expectAccessibleAnswer(page: Page, token: string, title: string | RegExp) {
  await page.goto(`/inscriptions/${token}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const way of await page.getByText(/^(Annuler mon|Quitter la)/).all()) await way.click();
  await expectAccessibleEverywhere(page);
}
