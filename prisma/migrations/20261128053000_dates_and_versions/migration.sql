-- AlterTable
ALTER TABLE "slot" ADD COLUMN "latest_ends_at" TIMESTAMPTZ(3),
ADD COLUMN "dates_changed_at" TIMESTAMPTZ(3),
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "event" ADD COLUMN "cancelled_from" "EventStatus";

-- AlterTable
ALTER TABLE "school_holiday" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- The latest end ever announced of a slot: erasure counts from it. A trigger keeps it, so that the
-- previous version, which does not know the column, cannot leave it behind.
CREATE FUNCTION "keep_latest_end"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."latest_ends_at" := greatest(NEW."latest_ends_at", NEW."ends_at");
  RETURN NEW;
END $$;
CREATE TRIGGER "slot_keeps_latest_end" BEFORE INSERT OR UPDATE OF "ends_at", "latest_ends_at" ON "slot"
  FOR EACH ROW EXECUTE FUNCTION "keep_latest_end"();

-- What earlier moves left in the history: the ends before and after each of them.
UPDATE "slot" SET "latest_ends_at" = greatest("ends_at", (
  SELECT max(told."end"::timestamptz) FROM "history_entry" AS entry
  CROSS JOIN LATERAL jsonb_array_elements_text(
    CASE jsonb_typeof(entry."changes" #> '{values,endsAt}') WHEN 'array' THEN entry."changes" #> '{values,endsAt}' ELSE '[]' END
  ) AS told ("end")
  WHERE entry."slot_id" = "slot"."id" AND entry."action" = 'slotEdited'));
UPDATE "slot" SET "dates_changed_at" = (
  SELECT max(entry."at") FROM "history_entry" AS entry
  WHERE entry."slot_id" = "slot"."id" AND entry."action" = 'slotEdited'
    AND (entry."changes" #> '{values,endsAt}' IS NOT NULL OR entry."changes" #> '{values,startsAt}' IS NOT NULL));
ALTER TABLE "slot"
  ADD CONSTRAINT "slot_latest_end" CHECK ("latest_ends_at" IS NOT NULL AND "latest_ends_at" >= "ends_at");

-- How public an event was when it was cancelled: a cancelled draft was never shown, and never will be.
CREATE FUNCTION "keep_status_before_cancelling"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'CANCELLED' THEN
    NEW."cancelled_from" := NULL;
  ELSIF TG_OP = 'INSERT' THEN
    NEW."cancelled_from" := coalesce(NEW."cancelled_from", 'PUBLISHED');
  ELSIF OLD."status" <> 'CANCELLED' THEN
    NEW."cancelled_from" := OLD."status";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "event_keeps_status_before_cancelling" BEFORE INSERT OR UPDATE OF "status", "cancelled_from" ON "event"
  FOR EACH ROW EXECUTE FUNCTION "keep_status_before_cancelling"();

-- The history says from what an event was cancelled; an event without such a line was announced as cancelled.
UPDATE "event" SET "cancelled_from" = coalesce((
  SELECT (entry."changes" #>> '{status,0}')::"EventStatus" FROM "history_entry" AS entry
  WHERE entry."event_id" = "event"."id" AND entry."action" = 'eventCancelled'
  ORDER BY entry."at" DESC LIMIT 1), 'PUBLISHED')
WHERE "status" = 'CANCELLED';
ALTER TABLE "event"
  ADD CONSTRAINT "event_cancelled_from" CHECK (("status" = 'CANCELLED') = ("cancelled_from" IS NOT NULL) AND "cancelled_from" <> 'CANCELLED');

-- Slots that were cancelled before their event was ever shown, where nobody was registered: shown to nobody.
UPDATE "slot" SET "status" = 'DRAFT'
FROM "event"
WHERE "event"."id" = "slot"."event_id" AND "slot"."status" = 'CANCELLED'
  AND NOT EXISTS (SELECT FROM "registration_slot" WHERE "registration_slot"."slot_id" = "slot"."id")
  AND EXISTS (SELECT FROM "history_entry" AS entry
    WHERE entry."slot_id" = "slot"."id" AND entry."action" = 'slotCancelled'
      AND EXISTS (SELECT FROM "history_entry" AS created
        WHERE created."event_id" = "event"."id" AND created."action" = 'eventCreated')
      AND NOT EXISTS (SELECT FROM "history_entry" AS published
        WHERE published."event_id" = "event"."id" AND published."action" = 'eventPublished' AND published."at" <= entry."at"));
