-- CreateTable
CREATE TABLE "call_to_make" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "kind" "EmailKind" NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "called_at" TIMESTAMPTZ(3),
    "called_by_id" TEXT,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_to_make_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "call_to_make_dedupe_key_key" ON "call_to_make"("dedupe_key");

-- CreateIndex
CREATE INDEX "call_to_make_registration_id_idx" ON "call_to_make"("registration_id");

-- CreateIndex
CREATE INDEX "call_to_make_called_at_idx" ON "call_to_make"("called_at");

-- AddForeignKey
ALTER TABLE "call_to_make" ADD CONSTRAINT "call_to_make_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_to_make" ADD CONSTRAINT "call_to_make_called_by_id_fkey" FOREIGN KEY ("called_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a call was made by somebody at a time, and is not overtaken any more.
ALTER TABLE "call_to_make"
  ADD CONSTRAINT "call_to_make_called_by_somebody" CHECK (("called_at" IS NULL) = ("called_by_id" IS NULL)),
  ADD CONSTRAINT "call_to_make_one_end" CHECK ("called_at" IS NULL OR "superseded_at" IS NULL);

-- What is still to call is counted at each look at the staff's home.
CREATE INDEX "call_to_make_open" ON "call_to_make" ("created_at") WHERE "called_at" IS NULL AND "superseded_at" IS NULL;
