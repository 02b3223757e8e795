-- A class that waits for the lead's answer waits until a day. Those who wait already were told of none:
-- theirs is counted from now.
UPDATE "registration" SET "pending_expires_at" = LEAST(
  now() + make_interval(hours => 24 * "event"."pending_days"),
  (SELECT min("slot"."closes_at") FROM "registration_slot"
    JOIN "slot" ON "slot"."id" = "registration_slot"."slot_id"
    WHERE "registration_slot"."registration_id" = "registration"."id"))
FROM "event"
WHERE "event"."id" = "registration"."event_id" AND "registration"."status" = 'PENDING';

ALTER TABLE "registration"
  ADD CONSTRAINT "registration_pending_ends" CHECK ("status" <> 'PENDING' OR "pending_expires_at" IS NOT NULL),
  ADD CONSTRAINT "registration_derogation_is_class" CHECK (NOT "asks_derogation" OR "kind" = 'CLASS');

-- The job that ends what is overdue looks every minute.
CREATE INDEX "registration_overdue" ON "registration" ("pending_expires_at") WHERE "status" = 'PENDING';
