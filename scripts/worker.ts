import { withDatabase } from "./with-database.ts";
import { readNoWords } from "./words.ts";

// `npm run worker`: the jobs in a process of their own, for a site that runs with WORKER=separate.
withDatabase(
  readNoWords,
  async ({ atStop }) => {
    const { takeOverOutput } = await import("#lib/log/take-over-output.ts");
    takeOverOutput();
    const { startWorker } = await import("#lib/jobs/start.ts");
    atStop(await startWorker("separate"));
    const { log } = await import("#lib/log.ts");
    log.info("workerRuns");
  },
  "serve",
);
