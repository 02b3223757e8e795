import { withDatabase } from "./with-database.ts";

// `npm run worker`: the jobs in a process of their own, for a site that runs with WORKER=separate.
withDatabase(async ({ atStop }) => {
  const { startWorker } = await import("#lib/jobs/start.ts");
  atStop(await startWorker());
  console.log("The worker runs. Ctrl-C stops it.");
}, "serve");
