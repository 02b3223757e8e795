-- AlterEnum
ALTER TYPE "EmailKind" ADD VALUE 'REGISTRANT_CODE';

-- CreateIndex
CREATE INDEX "email_message_kind_created_at_idx" ON "email_message"("kind", "created_at");
