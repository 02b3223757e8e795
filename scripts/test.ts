import { type Counts, runChecks } from "./checks.ts";
import { generateClientWhereChanged } from "./generate-client.ts";
import { installBrowser } from "./install-browser.ts";
import { shiftClock } from "./shift-clock.ts";
import { supervise } from "./supervise.ts";
import { runPlaywright, runVitest } from "./test-runners.ts";

// `npm test`: everything that proves the site, each runner after the other, counted together.
// `npm test -- --at DATE` does the same on another day.
supervise(async ({ finish }) => {
  shiftClock(process.argv.slice(2));
  await generateClientWhereChanged();
  installBrowser();
  const runners = [
    runChecks,
    () => runVitest("--project", "unit"),
    () => runVitest("--project", "integration"),
    runPlaywright,
  ];
  const total: Counts = { passed: 0, failed: 0 };
  for (const run of runners) {
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exit(1);
  finish();
});
