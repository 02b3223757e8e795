-- AlterEnum
ALTER TYPE "EmailKind" ADD VALUE 'REGISTERED_BY_ADVISER';
ALTER TYPE "EmailKind" ADD VALUE 'ADVISER_CONFIRMED';
ALTER TYPE "EmailKind" ADD VALUE 'HELD_PLACES_RELEASED';

-- CreateIndex
CREATE INDEX "registration_batch_id_idx" ON "registration"("batch_id");

-- What Prisma's schema cannot say: held places that are due are looked for each minute.
CREATE INDEX "registration_held" ON "registration" ("held_until") WHERE "held_until" IS NOT NULL AND "status" = 'CONFIRMED';
