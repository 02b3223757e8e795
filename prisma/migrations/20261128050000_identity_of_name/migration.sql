-- Tells those whom an earlier version answered « Confirmée » without a place.
ALTER TYPE "EmailKind" ADD VALUE 'DUPLICATE_ENDED' BEFORE 'REMINDER_HEADCOUNT';

-- Who gave an address and a phone is found by either. It counts while the registration is alive, that is
-- while it has an identity_key: so a version that knows nothing of this column frees it by ending one.
ALTER TABLE "registration_slot" ADD COLUMN "phone_key" TEXT;
CREATE INDEX "registration_slot_phone_key_idx" ON "registration_slot"("phone_key");
CREATE UNIQUE INDEX "registration_slot_one_phone_key" ON "registration_slot"("slot_id", "phone_key")
  WHERE "identity_key" IS NOT NULL;

-- How many share a phone is counted at each booking, as it is for an address.
CREATE INDEX "registration_phone_idx" ON "registration"("phone");

-- What an earlier version wrote, and the worker brings up to date: nothing, once it has.
CREATE INDEX "registration_slot_earlier_key" ON "registration_slot"("registration_id")
  WHERE "identity_key" NOT LIKE '2:%';
CREATE INDEX "registration_earlier_duplicate" ON "registration"("id")
  WHERE "duplicate_of_id" IS NOT NULL AND "status" IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED');
