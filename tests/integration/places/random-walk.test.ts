import { randomInt } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { waitlistRules } from "#lib/domain/types.ts";
import { resetScene } from "#tests/support/scene.ts";
import { expectTruth, listChangesWithoutOneMail } from "#tests/support/truth.ts";
import { Walk } from "#tests/support/walk.ts";

// A new walk each time; its seed is in the title, and WALK_SEED takes the same way again, WALK_STEPS a longer one.
const seed = Number(process.env.WALK_SEED ?? randomInt(1_000_000));
const steps = Number(process.env.WALK_STEPS ?? 700);

beforeEach(resetScene);

describe.each(waitlistRules)("%s", (rule) => {
  test(`after each of ${steps} acts (seed ${seed}), everybody has what the rule says, nobody was overtaken, and each change has its mail once`, {
    timeout: 60_000 + steps * 500,
  }, async () => {
    const walk = new Walk(seed, rule);
    await walk.begin();
    for (let step = 1; step <= steps; step++) {
      const act = await walk.step();
      const { stored, expected } = await walk.compare();
      expect(stored, `step ${step}: ${act}`).toEqual(expected);
      expect(await listChangesWithoutOneMail(), `step ${step}: ${act}`).toEqual([]);
      await expectTruth();
    }
  });
});
