import { beforeEach, expect, test } from "vitest";
import { showAnotherClassForm } from "#lib/queries/registrations/show-another-class-form.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { schools } from "#territory/sample/cast.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { tokenOf } from "#tests/support/truth.ts";

beforeEach(resetScene);

test("the form for another class knows the school, who teaches and how they come", async () => {
  const slotId = await makeOneSlot();
  const command = classCommand(slotId, { transport: "COACH" });
  const token = tokenOf(await register(command, now));
  const { name, town } = schools.collegeLezoux;
  expect(await showAnotherClassForm(token, now)).toMatchObject({
    slotsForClass: [{ id: slotId }],
    known: {
      school: `${name}, ${town.name}`,
      schoolCommune: undefined,
      firstName: command.firstName,
      email: command.email,
      phone: command.phone,
      transport: "COACH",
    },
  });
});

test("a school that nobody knows keeps its name and its commune as they were typed", async () => {
  const typed = { school: "École imaginaire", schoolCommune: schools.lyceeThiers.town.name };
  const token = tokenOf(await register(classCommand(await makeOneSlot(), typed), now));
  expect(await showAnotherClassForm(token, now)).toMatchObject({ known: typed });
});

test("there is none behind a wrong link, nor behind a person's", async () => {
  const token = tokenOf(await register(personCommand(await makeOneSlot()), now));
  expect(await showAnotherClassForm(token, now)).toBeNull();
  expect(await showAnotherClassForm("wrong", now)).toBeNull();
});
