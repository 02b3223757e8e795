import { runChecks } from "./checks.ts";
import { generateClientWhereChanged } from "./generate-client.ts";
import { supervise } from "./supervise.ts";
import { runVitest } from "./test-runners.ts";

// `npm run check`: what can be said without running the site: types, lint, and the house's order.
supervise(async ({ finish }) => {
  await generateClientWhereChanged();
  const checks = await runChecks();
  const house = await runVitest("--project", "unit", "tests/unit/architecture");
  if (checks.failed + house.failed > 0) process.exit(1);
  finish();
});
