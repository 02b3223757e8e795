import { expect, test } from "vitest";
import { importsOf } from "#tests/support/source-imports.ts";

/** Services that a worker calls and that write to nobody, end nothing and erase nothing of anybody. */
const WITHOUT_CONSEQUENCE = [
  "lib/services/jobs/record-run.ts",
  "lib/services/registrations/renew-identities.ts",
];

const servicesOf = (file: string) =>
  importsOf([file])
    .map(({ target }) => target)
    .filter(
      (target) => target.startsWith("lib/services/") && !WITHOUT_CONSEQUENCE.includes(target),
    );

test("what a worker does by the clock is rehearsed after a restore", () => {
  const rehearsed = servicesOf("lib/services/deployment/rehearse-jobs.ts");
  const missing = servicesOf("lib/jobs/work.ts").filter((target) => !rehearsed.includes(target));
  expect(missing, "add it to the acts of rehearse-jobs.ts").toEqual([]);
});
