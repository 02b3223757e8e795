import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { deliver } from "#lib/email/deliver.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { log, setLogSink } from "#lib/log.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database, databasePool } from "#tests/support/database.ts";
import { planted, plantedIn } from "#tests/support/planted.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";

let lines: string[] = [];
setLogSink((line) => lines.push(line));
process.env.SMTP_URL = "smtp://127.0.0.1:1";

beforeEach(async () => {
  await resetScene();
  lines = [];
});
afterEach(closeTransport);
afterAll(() => setLogSink(() => {}));

const { name, mail, phone, token, body } = planted;
const user = { email: mail, name };

/** Ways in which an act fails with somebody's data in its hands. */
const failures: Record<string, () => Promise<unknown>> = {
  "a key that exists already": async () => {
    await database().user.create({ data: user });
    await database().user.create({ data: user });
  },
  "the same by a statement of ours": async () => {
    await database().user.create({ data: user });
    await database()
      .$executeRaw`INSERT INTO app_user (id, email, created_at) VALUES ('1', ${mail}, now())`;
  },
  "the same by the driver": async () => {
    const insert = "INSERT INTO app_user (id, email, created_at) VALUES ($1, $2, now())";
    await databasePool().query(insert, ["1", mail]);
    await databasePool().query(insert, ["2", mail]);
  },
  "a value of the wrong type": () =>
    databasePool().query("SELECT * FROM registration WHERE id = $1", [`${name} ${token}`]),
  "a CHECK": () =>
    databasePool().query(
      "INSERT INTO school_holiday VALUES (gen_random_uuid(), $1, '2026-01-02', '2026-01-01')",
      [name],
    ),
  "a query that Prisma does not understand": () =>
    database().registration.findMany({ where: { lastName: { is: name } as never } }),
  "a row that does not exist": () => database().user.findUniqueOrThrow({ where: { email: mail } }),
  "a null character": () => database().user.findFirst({ where: { name: `${name}\0` } }),
  "a form that is no command": async () =>
    z.strictObject({ score: z.enum(["1"]) }).parse({ [name]: body }),
  "a mail server that is away": async () => {
    await register(
      personCommand(await makeOneSlot(), {
        firstName: "Zéphyrine",
        lastName: "Plantée",
        email: mail,
        phone,
      }),
      now,
    );
    const { id } = await database().emailMessage.findFirstOrThrow();
    await deliver(id, now, { isLastTry: false });
  },
};

test.each(Object.keys(failures))(
  "after %s nothing of anybody stands in the log",
  async (failure) => {
    const error = await failures[failure]?.().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).not.toBeNull();
    log.error("requestFailed", error);
    expect(lines.length).toBeGreaterThan(0);
    expect(plantedIn(lines.join("\n"))).toEqual([]);
  },
);

test("a sign-in leaves no address, no code and no request in the log", async () => {
  const asked = await requestCode("SIGN_IN_CODE", { address: mail, network: null }, now);
  if (asked.ok) await verifyCode("SIGN_IN_CODE", asked.requestId, "00000000", now);
  expect(lines).toEqual([]);
});
