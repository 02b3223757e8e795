import { beforeEach, describe, expect, test } from "vitest";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { chooseWaiter } from "#lib/services/waitlist/choose.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  makeOneSlot,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { expectTruth, registrationOf, tokenOf } from "#tests/support/truth.ts";

beforeEach(resetScene);

/** A full slot of one place where the lead chooses: one holds it, two wait. */
async function makeWaiters() {
  const slotId = await makeOneSlot({ capacity: 1 }, { waitlistRule: "LEAD_CHOOSES" });
  const holder = tokenOf(await register(personCommand(slotId), now));
  const first = await registrationOf(await register(personCommand(slotId), now));
  const second = await registrationOf(await register(personCommand(slotId), now));
  return { holder, first, second };
}

describe("where the lead chooses who waits", () => {
  test("a freed place goes to nobody by itself, then to the one chosen", async () => {
    const { holder, second } = await makeWaiters();
    await cancelByRegistrant(holder, null, now);
    expect(await chooseWaiter(await makeActor("LEAD"), second.id, now)).toMatchObject({ ok: true });
    await expectTruth();
  });

  test("nobody is let in where no place is free", async () => {
    const { first } = await makeWaiters();
    expect(await chooseWaiter(await makeActor("LEAD"), first.id, now)).toEqual({
      ok: false,
      refusal: { kind: "placesMissing", left: 0, asked: 1 },
    });
    await expectTruth();
  });

  test("nobody is let in once the slot has begun: the page offers it no more", async () => {
    const { holder, first } = await makeWaiters();
    await cancelByRegistrant(holder, null, now);
    const lead = await makeActor("LEAD");
    const begun = hoursLater(240);
    expect(await showRegistrationPage(lead, first.id, now)).toMatchObject({ canChoose: true });
    expect(await showRegistrationPage(lead, first.id, begun)).toMatchObject({ canChoose: false });
    expect(await chooseWaiter(lead, first.id, begun)).toEqual({
      ok: false,
      refusal: { kind: "slotPast" },
    });
  });

  test("nobody is let in who has a place at the same hour", async () => {
    const lou = { email: "lou.choisie@courriel.example" };
    const { slotIds } = await makeEvent({ waitlistRule: "LEAD_CHOOSES" }, [
      { capacity: 1 },
      { capacity: 1, startsAt: hoursLater(240.5) },
    ]);
    const [one = "", other = ""] = slotIds;
    const holder = tokenOf(await register(personCommand(one), now));
    const waiting = await registrationOf(await register(personCommand(one, lou), now));
    await register(personCommand(other, lou), now);
    await cancelByRegistrant(holder, null, now);
    expect(await chooseWaiter(await makeActor("LEAD"), waiting.id, now)).toEqual({
      ok: false,
      refusal: { kind: "holdsElsewhere" },
    });
    await expectTruth();
  });

  test("two leads at once over one place: one of them gets it for hers", async () => {
    const { holder, first, second } = await makeWaiters();
    await cancelByRegistrant(holder, null, now);
    const lead = await makeActor("LEAD");
    const answers = await Promise.all([
      chooseWaiter(lead, first.id, now),
      chooseWaiter(lead, second.id, now),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await expectTruth();
  });

  test("an organiser from elsewhere finds nothing", async () => {
    const { first } = await makeWaiters();
    expect(await chooseWaiter(organiserElsewhere, first.id, now)).toMatchObject({ ok: false });
  });
});
