-- AlterTable
ALTER TABLE "email_message" ADD COLUMN "due_at" TIMESTAMPTZ(3),
ADD COLUMN "gathered_in_id" UUID;

-- CreateIndex
CREATE INDEX "email_message_gathered_in_id_idx" ON "email_message"("gathered_in_id");

-- AddForeignKey
ALTER TABLE "email_message" ADD CONSTRAINT "email_message_gathered_in_id_fkey" FOREIGN KEY ("gathered_in_id") REFERENCES "email_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nothing waits longer than half an hour for the mail that gathers it, and only what waited is gathered.
ALTER TABLE "email_message"
  ADD CONSTRAINT "email_message_waits_half_an_hour" CHECK ("due_at" <= "created_at" + interval '30 minutes'),
  ADD CONSTRAINT "email_message_gathered_waited" CHECK ("gathered_in_id" IS NULL OR ("due_at" IS NOT NULL AND "gathered_in_id" <> "id"));
