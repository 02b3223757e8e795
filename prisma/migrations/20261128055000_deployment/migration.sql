-- What a database remembers of the site that runs on it: one row.
CREATE TABLE "deployment" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "secret_fingerprint" TEXT,
    "database_identity" TEXT,
    "sending_paused_at" TIMESTAMPTZ(3),
    "sending_paused_by" TEXT,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say.
ALTER TABLE "deployment"
  ADD CONSTRAINT "deployment_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "deployment_pause" CHECK (("sending_paused_at" IS NULL) = ("sending_paused_by" IS NULL)),
  ADD CONSTRAINT "deployment_paused_by" CHECK ("sending_paused_by" IN ('restore', 'command'));
