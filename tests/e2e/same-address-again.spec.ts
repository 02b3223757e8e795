import { classes, people } from "#prisma/seed/cast.ts";
import { database } from "#tests/support/database.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import {
  fillClassForm,
  fillPersonForm,
  withOwnAddress,
} from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

test("A person who registers twice sees the same page, and learns the truth by mail", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const lou = withOwnAddress(people.lou);
  const registerLou = async () => {
    await page.goto(event.formPath());
    await fillPersonForm(page, lou);
    await page.getByRole("button", { name: "M’inscrire" }).click();
    return readAnswer(page);
  };
  const first = await registerLou();
  const second = await registerLou();
  expect(second.text).toBe(first.text);
  expect(second.url).not.toBe(first.url);

  const mail = await waitForMail({ to: lou.email, subject: /^Déjà inscrit/ });
  expect(mail.text).toContain("Vous aviez déjà une place.");
  expect(findLink(mail, "/inscriptions/")).toBe(first.url);
  expect(await bookedPlaces(event.slotIds)).toBe(1);
});

test("A teacher whose colleague has booked the same class sees the same page, and no link of hers", async ({
  page,
}) => {
  const event = await stageEvent({}, [{ capacity: 90 }]);
  const teachers = [withOwnAddress(people.camille), withOwnAddress(people.dominique)] as const;
  const answers = [];
  for (const teacher of teachers) {
    await page.goto(event.formPath());
    await fillClassForm(page, classes.quatriemeB, teacher);
    await page.getByRole("button", { name: "Inscrire ma classe" }).click();
    answers.push((await readAnswer(page)).text.replaceAll(teacher.email, "ADDRESS"));
  }
  expect(answers[1]).toBe(answers[0]);
  const mail = await waitForMail({ to: teachers[1].email, subject: /^Déjà inscrit/ });
  expect(mail.text).not.toContain("/inscriptions/");
  expect(mail.text).not.toContain(teachers[0].email);
  expect(await bookedPlaces(event.slotIds)).toBe(28);
});

/** What the page says, but for the code that each registration has of its own. */
async function readAnswer(page: Page): Promise<{ text: string; url: string }> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
  const text = await page.getByRole("main").innerText();
  return { text: text.replace(/THI-\w+/g, "CODE"), url: page.url() };
}

async function bookedPlaces(slotIds: readonly string[]): Promise<number> {
  const slots = await database().slot.findMany({ where: { id: { in: [...slotIds] } } });
  return slots.reduce((sum, { booked }) => sum + booked, 0);
}
