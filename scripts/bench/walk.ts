import { isDeepStrictEqual } from "node:util";
import { type Line, truthLine } from "./table.ts";

const STEPS = 1_000;
const SEED = 1;
const BAR_PER_SECOND = 10;

/** The random walk of the tests on the bench's own database: how many acts a second, all of them true. */
export async function measureWalk(): Promise<Line[]> {
  const { Walk } = await import("#tests/support/walk.ts");
  const walk = new Walk(SEED, "FIRST_THAT_FITS");
  await walk.begin();
  const faults: string[] = [];
  const startedAt = performance.now();
  for (let step = 1; step <= STEPS; step++) {
    const act = await walk.step();
    const { stored, expected } = await walk.compare();
    if (!isDeepStrictEqual(stored, expected)) faults.push(`step ${step}: ${act}`);
  }
  const perSecond = (STEPS * 1000) / (performance.now() - startedAt);
  return [
    {
      what: "Random acts, each compared with a model (without HTTP)",
      measured: `${perSecond.toFixed(0)}/s`,
      bar: `≥ ${BAR_PER_SECOND}/s`,
      isMet: perSecond >= BAR_PER_SECOND,
    },
    truthLine(
      "The same: everybody has what the rule says",
      `${STEPS - faults.length} of ${STEPS} acts`,
      `${STEPS} of ${STEPS}`,
      faults.slice(0, 1),
    ),
  ];
}
