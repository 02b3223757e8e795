-- What the staff reads of the jobs: each run, and which processes that run them are alive.
CREATE TABLE "job_run" (
    "id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error_code" TEXT,

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "job_run_counts_is_object" CHECK (jsonb_typeof("counts") = 'object'),
    CONSTRAINT "job_run_fails_once_finished" CHECK ("error_code" IS NULL OR "finished_at" IS NOT NULL)
);

CREATE INDEX "job_run_queue_started_at_idx" ON "job_run"("queue", "started_at");

CREATE TABLE "worker_heartbeat" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "worker_heartbeat_kind" CHECK ("kind" IN ('in-process', 'separate'))
);

-- What is still to be ended after a cancellation is looked for each minute.
CREATE INDEX "slot_cancelled_idx" ON "slot"("id") WHERE "status" = 'CANCELLED';
