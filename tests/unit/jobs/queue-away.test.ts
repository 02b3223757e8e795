import { expect, test, vi } from "vitest";
import { atMostOnceAway } from "#lib/jobs/boss.ts";

test("a database that is away is said once, each other fault each time", () => {
  const say = vi.fn();
  const hear = atMostOnceAway(say);
  const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  for (let count = 0; count < 50; count++) hear(away);
  // What the queue hands on is no Error, and has no code where the driver gave none.
  hear({ name: "Object", message: "timeout exceeded when trying to connect (Queue: email)" });
  expect(say).toHaveBeenCalledOnce();
  for (let count = 0; count < 3; count++) hear(new Error("a fault"));
  expect(say).toHaveBeenCalledTimes(4);
});
