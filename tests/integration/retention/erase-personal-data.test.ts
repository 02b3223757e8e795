import { beforeEach, describe, expect, test } from "vitest";
import { answerField } from "#lib/domain/registration/questions.ts";
import { reconcilePlaces } from "#lib/queries/desk/registrations/reconcile-places.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { erasePersonalData } from "#lib/services/retention/erase-personal-data.ts";
import { warnBeforeErasing } from "#lib/services/retention/warn-before-erasing.ts";
import { database } from "#tests/support/database.ts";
import { makeActor, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

const day = 24 * 60 * 60 * 1000;

beforeEach(resetScene);

async function endOf(slotId: string): Promise<number> {
  const { endsAt } = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
  return endsAt.getTime();
}

describe("erasing personal data, each night", () => {
  test("a person's name and address go six months after the event, the commune stays", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const end = await endOf(slotId);

    await erasePersonalData(new Date(end + 170 * day));
    expect(await database().registration.count({ where: { lastName: "" } })).toBe(0);

    await erasePersonalData(new Date(end + 190 * day));
    const [row] = await database().registration.findMany({ include: { emails: true } });
    expect(row).toMatchObject({ firstName: "", lastName: "", email: null, phone: null });
    expect(row?.communeName).toBeTruthy();
    expect(row?.emails).toEqual([]);
  });

  test("written answers go with the name, what the report counts stays", async () => {
    const { eventId, slotIds } = await makeEvent();
    const facts = { eventId, position: 0, required: false };
    const text = await database().question.create({
      data: { ...facts, label: "Un mot", type: "TEXT" },
    });
    const yes = await database().question.create({
      data: { ...facts, label: "Oui", type: "YES_NO" },
    });
    const [slotId = ""] = slotIds;
    const answers = { [answerField(text.id)]: ["Un nom"], [answerField(yes.id)]: ["YES"] };
    await register(personCommand(slotId, { answers }), now);
    await erasePersonalData(new Date((await endOf(slotId)) + 190 * day));
    expect(await database().answer.findMany()).toMatchObject([{ questionId: yes.id }]);
  });

  test("the personal link is revoked with the name", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    await erasePersonalData(new Date((await endOf(slotId)) + 190 * day));
    const [row] = await database().registration.findMany();
    expect(row?.linkVersion).toBe(2);
  });

  test("needs go after a week, the teacher's name after two years, the class's numbers never", async () => {
    const slotId = await makeOneSlot();
    const command = classCommand(slotId);
    await register({ ...command, needs: { WHEELCHAIR: 1 } }, now);
    const end = await endOf(slotId);

    await erasePersonalData(new Date(end + 8 * day));
    const [afterAWeek] = await database().registration.findMany();
    expect(afterAWeek).toMatchObject({ needs: {}, lastName: command.lastName });

    await warnBeforeErasing(new Date(end + 705 * day));
    await erasePersonalData(new Date(end + 740 * day));
    const [afterYears] = await database().registration.findMany();
    expect(afterYears).toMatchObject({ lastName: "", email: null, pupilCount: command.pupilCount });
    expect(await reconcilePlaces()).toEqual([]);
  });

  test("codes and sessions that have ended go, those that are open stay", async () => {
    const staff = await makeActor("LEAD");
    const ends = { ended: new Date(now.getTime() - 1), open: new Date(now.getTime() + 1) };
    for (const [name, expires] of Object.entries(ends)) {
      await database().codeRequest.create({
        data: {
          id: crypto.randomUUID(),
          kind: "SIGN_IN_CODE",
          address: staff.email,
          seed: name,
          digits: 8,
          isMailed: true,
          createdAt: new Date(expires.getTime() - day),
          expiresAt: expires,
        },
      });
      await database().session.create({
        data: { sessionToken: name, userId: staff.userId, expires },
      });
      await database().registrantSession.create({
        data: { tokenHash: name, email: "lou.exemple@courriel.example", expiresAt: expires },
      });
    }
    await erasePersonalData(now);
    const [code] = await database().codeRequest.findMany();
    const [session] = await database().session.findMany();
    const [registrant] = await database().registrantSession.findMany();
    expect([code?.seed, session?.sessionToken, registrant?.tokenHash]).toEqual(
      Array(3).fill("open"),
    );
    expect(await database().registrantSession.count()).toBe(1);
  });

  test("a second run erases nothing more", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const later = new Date((await endOf(slotId)) + 190 * day);
    expect(await erasePersonalData(later)).toMatchObject({ people: 1 });
    expect(await erasePersonalData(later)).toMatchObject({ needs: 0, people: 0, teachers: 0 });
  });
});
