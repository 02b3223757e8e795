import { sample } from "#territory/sample/sample.ts";
import { loadSampleData } from "./load-sample-data.ts";
import type { ResolvedSettings } from "./resolve-settings.ts";
import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";
import { readWords } from "./words.ts";

const MEANT = "Where that is meant: npm run seed -- --anyway";

// `npm run seed`: the sample agenda in the configured database, asked for by name. Beside a real
// agenda its made-up events would be published to everybody.
withDatabase(readAnyway, async ({ finish }, isMeant) => {
  if (!isMeant) await refuseBesideRealEvents();
  await loadSampleData();
  console.log("The sample agenda is loaded.");
  finish();
});

function readAnyway(words: string[], { appUrl }: ResolvedSettings): boolean {
  const options = { anyway: { type: "boolean", default: false } } as const;
  const { anyway } = readWords(words, "npm run seed, or npm run seed -- --anyway", {
    options,
  }).values;
  if (!anyway && appUrl.startsWith("https:")) {
    throw new CannotStart(`${appUrl} is open to everybody: samples would be published. ${MEANT}`);
  }
  return anyway;
}

async function refuseBesideRealEvents(): Promise<void> {
  const { database } = await import("#lib/db/client.ts");
  const slug = { notIn: sample.archive.map((event) => event.slug) };
  const count = await database().event.count({ where: { sample: false, slug } });
  if (count === 0) return;
  throw new CannotStart(
    `This database holds real events (${count}): samples would stand among them. ${MEANT}`,
  );
}
