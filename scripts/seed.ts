import { loadSampleData } from "./load-sample-data.ts";
import { withDatabase } from "./with-database.ts";
import { readNoWords } from "./words.ts";

// `npm run seed`: the sample agenda in the configured database, asked for by name.
withDatabase(readNoWords, async ({ finish }) => {
  await loadSampleData();
  console.log("The sample agenda is loaded.");
  finish();
});
