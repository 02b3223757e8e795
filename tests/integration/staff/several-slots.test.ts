import { beforeEach, describe, expect, test } from "vitest";
import { showAttendance } from "#lib/queries/desk/attendance/attendance-page.ts";
import { showAttendanceSheet } from "#lib/queries/desk/attendance/attendance-sheet.ts";
import { showCompanySheet } from "#lib/queries/desk/attendance/company-sheet.ts";
import { showDay } from "#lib/queries/desk/day/day-page.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { companies, people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

beforeEach(resetScene);

test("a class in half-groups is announced on each slot with the group that comes there", async () => {
  const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 2, severalSlots: "HALF_GROUPS" }, [
    {},
    { startsAt: hoursLater(242) },
  ]);
  await register(classCommand(slotIds, { pupilCount: 27, adultCount: 3 }), now);
  const lead = await makeActor("LEAD");
  const announced = [
    { pupilCount: 14, adultCount: 2 },
    { pupilCount: 13, adultCount: 1 },
  ];
  for (const [position, slotId] of slotIds.entries()) {
    const classes = [announced[position]];
    expect(await showAttendanceSheet(lead, slotId)).toMatchObject({ classes });
    expect(await showAttendance(lead, slotId, "")).toMatchObject({ classes });
  }
});

test("the day and the door count the same", async () => {
  const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 2, severalSlots: "HALF_GROUPS" }, [
    { startsAt: hoursLater(240) },
    { startsAt: hoursLater(242) },
  ]);
  await register(classCommand(slotIds, { pupilCount: 27, adultCount: 2 }), now);
  const lead = await makeActor("LEAD");
  const { today } = await showDay(lead, hoursLater(240));
  const onDay = today[0]?.slots.map(({ tally }) => tally.toCome);
  const atDoor = slotIds.map(
    async (slotId) => (await showAttendance(lead, slotId, ""))?.tally.toCome,
  );
  expect(onDay).toEqual([15, 14]);
  expect(await Promise.all(atDoor)).toEqual(onDay);
});

describe("the sheet of a company", () => {
  async function receive() {
    await database().company.createMany({ data: [companies.mecanique, companies.plasturgie] });
    const [mecanique, plasturgie] = [companies.mecanique.id, companies.plasturgie.id];
    const { eventId, slotIds } = await makeEvent({ slotsPerRegistrationMax: 3 }, [
      { startsAt: hoursLater(242), companyId: mecanique },
      { startsAt: hoursLater(240), companyId: mecanique },
      { startsAt: hoursLater(241), companyId: plasturgie },
    ]);
    const [late = "", early = "", elsewhere = ""] = slotIds;
    await register(personCommand([late, elsewhere], { lastName: people.lou.lastName }), now);
    return { eventId, early, late };
  }

  test("holds its slots in order of time, and who comes to each", async () => {
    const { eventId, early, late } = await receive();
    const sheet = await showCompanySheet(await makeActor("LEAD"), eventId, companies.mecanique.id);
    expect(sheet).toMatchObject({
      companyName: companies.mecanique.name,
      slots: [
        { slotId: early, rows: [] },
        { slotId: late, rows: [{ lastName: people.lou.lastName, schoolClass: null }] },
      ],
    });
  });

  test("is unknown for another company, another event's staff, and a helper elsewhere", async () => {
    const { eventId } = await receive();
    const lead = await makeActor("LEAD");
    expect(await showCompanySheet(lead, eventId, companies.ceramique.id)).toBeNull();
    expect(await showCompanySheet(organiserElsewhere, eventId, companies.mecanique.id)).toBeNull();
    const helper = await makeActor("HELPER");
    expect(await showCompanySheet(helper, eventId, companies.mecanique.id)).toBeNull();
  });
});
