import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installQueues } from "#lib/jobs/boss.ts";
import { classRegistrationSchema } from "#lib/schemas/class-registration.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import seed from "#prisma/seed/seed.ts";
import { classes } from "#territory/sample/cast.ts";
import { database, resetDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-23T10:00:00Z");

beforeAll(async () => {
  await installQueues(process.env.DATABASE_URL ?? "");
  await resetDatabase();
  await seed(database(), now);
});
afterAll(resetDatabase);

test("a class of the sample agenda that is registered again by the form is told that it is registered", async () => {
  const { teacher, school, className, levels } = classes.quatriemeB;
  const first = await database().registration.findFirstOrThrow({
    where: { className, event: { slug: "forum-des-metiers-ambert" } },
    include: { slots: { include: { slot: true } } },
  });
  const slot = first.slots[0]?.slot;
  const command = classRegistrationSchema.parse({
    slotId: [slot?.id],
    submissionKey: randomUUID(),
    school: `${school.name}, ${school.town.name}`,
    className: className.toLowerCase(),
    levels,
    pupilCount: "26",
    adultCount: "2",
    firstName: teacher.firstName,
    lastName: teacher.lastName,
    email: teacher.email,
    phone: teacher.phone,
    headAgreed: "on",
  });
  expect(await register(command, now)).toMatchObject({ refusal: { kind: "classRegistered" } });
  expect(await database().slot.findUnique({ where: { id: slot?.id } })).toMatchObject({
    booked: slot?.booked,
  });
});
