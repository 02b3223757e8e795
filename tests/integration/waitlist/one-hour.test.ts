import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#lib/db/transaction.ts";
import { lockSlots } from "#lib/services/places/lock-slots.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { chooseWaiter } from "#lib/services/waitlist/choose.ts";
import { promote } from "#lib/services/waitlist/promote.ts";
import { people } from "#territory/sample/cast.ts";
import { registerPeople, statusesOf } from "#tests/support/crowd.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { expectTruth, tokenOf } from "#tests/support/truth.ts";

beforeEach(resetScene);

const { email } = people.lou;

/** Two full slots, for both of which one person waits, and for the second somebody behind them. */
async function waitForTwo(later = 0, event = {}) {
  const { eventId, slotIds } = await makeEvent(event, [
    { capacity: 1, startsAt: hoursLater(240) },
    { capacity: 1, startsAt: hoursLater(240 + later) },
  ]);
  const [first = "", second = ""] = slotIds;
  const [holderOfFirst = ""] = await registerPeople(first, 1);
  const [holderOfSecond = ""] = await registerPeople(second, 1);
  const onFirst = tokenOf(await register(personCommand(first, { email }), now));
  const aQuarterLater = hoursLater(0.25);
  const onSecond = tokenOf(await register(personCommand(second, { email }), aQuarterLater));
  const [behind = ""] = await registerPeople(second, 1, hoursLater(0.5));
  const cancel = (token: string) => cancelByRegistrant(token, "", hoursLater(1));
  return { eventId, holderOfFirst, holderOfSecond, onFirst, onSecond, behind, cancel };
}

describe("somebody who waits for two slots of one hour", () => {
  test("gets one place; that of the other slot goes to the next, and their turn stays", async () => {
    const { holderOfFirst, holderOfSecond, onFirst, onSecond, behind, cancel } = await waitForTwo();
    await cancel(holderOfFirst);
    await cancel(holderOfSecond);
    expect(await statusesOf([onFirst, onSecond, behind])).toEqual([
      "CONFIRMED",
      "WAITLISTED",
      "CONFIRMED",
    ]);
    await cancel(onFirst);
    await cancel(behind);
    expect(await statusesOf([onSecond])).toEqual(["CONFIRMED"]);
    await expectTruth();
  });

  test("holds nobody up under the strict order either", async () => {
    const stage = await waitForTwo(0, { waitlistRule: "STRICT_ORDER" });
    await stage.cancel(stage.holderOfFirst);
    await stage.cancel(stage.holderOfSecond);
    expect(await statusesOf([stage.onSecond, stage.behind])).toEqual(["WAITLISTED", "CONFIRMED"]);
  });

  test("gets one place where both are free at once", async () => {
    const stage = await waitForTwo(0, { waitlistRule: "LEAD_CHOOSES" });
    await stage.cancel(stage.holderOfFirst);
    await stage.cancel(stage.holderOfSecond);
    await database().event.updateMany({ data: { waitlistRule: "FIRST_THAT_FITS" } });
    await inTransaction(async (transaction) => {
      const slots = await lockSlots(transaction, stage.eventId);
      await promote(transaction, stage.eventId, slots, hoursLater(2));
    });
    expect(await statusesOf([stage.onFirst, stage.onSecond, stage.behind])).toEqual([
      "CONFIRMED",
      "WAITLISTED",
      "CONFIRMED",
    ]);
  });

  test("is not chosen by the lead for the second", async () => {
    const { holderOfFirst, onSecond, cancel } = await waitForTwo();
    await cancel(holderOfFirst);
    const { id } = await database().registration.findFirstOrThrow({
      where: { status: "WAITLISTED", email },
    });
    expect(await chooseWaiter(await makeActor("LEAD"), id, hoursLater(2))).toMatchObject({
      refusal: { kind: "holdsElsewhere" },
    });
    expect(await statusesOf([onSecond])).toEqual(["WAITLISTED"]);
  });
});

test("who waits for slots of different hours gets both, as far as the event allows", async () => {
  const stage = await waitForTwo(3, { slotsPerRegistrationMax: 2 });
  await stage.cancel(stage.holderOfFirst);
  await stage.cancel(stage.holderOfSecond);
  expect(await statusesOf([stage.onFirst, stage.onSecond])).toEqual(["CONFIRMED", "CONFIRMED"]);
});

test("who has as many slots as the event allows gets no more", async () => {
  const stage = await waitForTwo(3, { slotsPerRegistrationMax: 1 });
  await stage.cancel(stage.holderOfFirst);
  await stage.cancel(stage.holderOfSecond);
  expect(await statusesOf([stage.onFirst, stage.onSecond, stage.behind])).toEqual([
    "CONFIRMED",
    "WAITLISTED",
    "CONFIRMED",
  ]);
});
