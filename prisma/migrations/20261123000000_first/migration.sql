-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('ESCAPE_GAME', 'CAREER_FORUM', 'JOB_FORUM', 'JOB_DATING', 'OPEN_DAY', 'MINI_ENTERPRISE', 'SEMINAR', 'OTHER');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'UNLISTED', 'ARCHIVED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('CLASS', 'JOB_SEEKER', 'PUBLIC', 'PROFESSIONAL');

-- CreateEnum
CREATE TYPE "WaitlistRule" AS ENUM ('FIRST_THAT_FITS', 'STRICT_ORDER', 'LEAD_CHOOSES');

-- CreateEnum
CREATE TYPE "SlotStatus" AS ENUM ('DRAFT', 'SCHEDULED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RegistrationKind" AS ENUM ('INDIVIDUAL', 'CLASS', 'GROUP');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CANCELLED', 'DECLINED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "RegistrationSource" AS ENUM ('SELF', 'TEACHER', 'PRESCRIBER', 'STAFF', 'ON_SITE', 'IMPORT');

-- CreateEnum
CREATE TYPE "CancelledBy" AS ENUM ('REGISTRANT', 'PRESCRIBER', 'SCHOOL', 'COMPANY', 'ORGANISER', 'SYSTEM');

-- CreateEnum
CREATE TYPE "SchoolLevel" AS ENUM ('SIXIEME', 'CINQUIEME', 'QUATRIEME', 'TROISIEME', 'TROISIEME_PREPA_METIERS', 'SECONDE_GT', 'SECONDE_PRO', 'PREMIERE_G', 'PREMIERE_T', 'PREMIERE_PRO', 'TERMINALE_G', 'TERMINALE_T', 'TERMINALE_PRO', 'CAP_1', 'CAP_2', 'POST_BAC', 'OTHER');

-- CreateEnum
CREATE TYPE "Transport" AS ENUM ('COACH', 'ON_FOOT', 'SCHEDULED_BUS', 'NEEDS_HELP');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('PRESENT', 'NO_SHOW', 'EXCUSED', 'RECORDED');

-- CreateEnum
CREATE TYPE "UserRole" AS ENUM ('LEAD', 'ORGANISER', 'HELPER');

-- CreateEnum
CREATE TYPE "EmailKind" AS ENUM ('REGISTRATION_CONFIRMED', 'REGISTRATION_PENDING', 'REGISTRATION_WAITLISTED', 'REGISTRATION_OFFERED', 'REGISTRATION_PROMOTED', 'REGISTRATION_EXPIRED', 'REGISTRATION_DECLINED', 'REGISTRATION_CANCELLED', 'REGISTRATION_CHANGED', 'REGISTRATION_DUPLICATE', 'LINK_REQUESTED', 'SIGN_IN_CODE');

-- CreateEnum
CREATE TYPE "EmailState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'RETRYING', 'FAILED', 'SUPERSEDED', 'WITHHELD');

-- CreateTable
CREATE TABLE "epci" (
    "siren" CHAR(9) NOT NULL,
    "name" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "code_prefix" CHAR(3) NOT NULL,

    CONSTRAINT "epci_pkey" PRIMARY KEY ("siren")
);

-- CreateTable
CREATE TABLE "commune" (
    "insee_code" CHAR(5) NOT NULL,
    "name" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "postcodes" TEXT[],
    "former_names" TEXT[],
    "search_keys" TEXT[],
    "epci_siren" CHAR(9),

    CONSTRAINT "commune_pkey" PRIMARY KEY ("insee_code")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "uai" CHAR(8) NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "commune_insee_code" CHAR(5) NOT NULL,
    "commune_name" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "epci_siren" CHAR(9),
    "search_key" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_holiday" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "resumes_on" DATE NOT NULL,

    CONSTRAINT "school_holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "siret" CHAR(14),
    "sector" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "commune_insee_code" CHAR(5) NOT NULL,
    "access_notes" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" "EventType" NOT NULL,
    "status" "EventStatus" NOT NULL DEFAULT 'DRAFT',
    "audiences" "Audience"[],
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "programme" JSONB NOT NULL DEFAULT '[]',
    "practical_facts" JSONB NOT NULL DEFAULT '[]',
    "levels" "SchoolLevel"[],
    "venue_id" UUID NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "counts_adults" BOOLEAN NOT NULL DEFAULT true,
    "needs_validation" BOOLEAN NOT NULL DEFAULT false,
    "pupil_max" INTEGER NOT NULL DEFAULT 35,
    "adult_min" INTEGER NOT NULL DEFAULT 2,
    "companion_max" INTEGER NOT NULL DEFAULT 0,
    "minimum_age" INTEGER,
    "waitlist_open" BOOLEAN NOT NULL DEFAULT true,
    "waitlist_rule" "WaitlistRule" NOT NULL DEFAULT 'FIRST_THAT_FITS',
    "opens_at" TIMESTAMPTZ(3),
    "closing_days_before" INTEGER NOT NULL DEFAULT 1,
    "closing_time" TEXT NOT NULL DEFAULT '18:00',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "cancel_reason" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,
    "company_id" UUID,
    "label" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "SlotStatus" NOT NULL DEFAULT 'SCHEDULED',
    "cancel_reason" TEXT,
    "capacity" INTEGER,
    "class_capacity" INTEGER,
    "booked" INTEGER NOT NULL DEFAULT 0,
    "booked_classes" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "link_version" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT NOT NULL,
    "submission_key" TEXT,
    "submission_hash" TEXT,
    "event_id" UUID NOT NULL,
    "kind" "RegistrationKind" NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "source" "RegistrationSource" NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "organisation" TEXT,
    "job_title" TEXT,
    "accompanied_by" TEXT,
    "parent_address" BOOLEAN NOT NULL DEFAULT false,
    "school_id" UUID,
    "school_name" TEXT,
    "class_name" TEXT,
    "levels" "SchoolLevel"[],
    "pupil_count" INTEGER,
    "adult_count" INTEGER,
    "companion_count" INTEGER NOT NULL DEFAULT 0,
    "transport" "Transport",
    "arrival_time" TEXT,
    "head_agreed" BOOLEAN NOT NULL DEFAULT false,
    "needs" JSONB NOT NULL DEFAULT '{}',
    "commune_insee_code" CHAR(5),
    "commune_name" TEXT,
    "epci_siren" CHAR(9),
    "duplicate_of_id" UUID,
    "waitlisted_at" TIMESTAMPTZ(3),
    "offer_expires_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" "CancelledBy",
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_slot" (
    "registration_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,
    "classes" INTEGER NOT NULL,
    "identity_key" TEXT,

    CONSTRAINT "registration_slot_pkey" PRIMARY KEY ("registration_id","slot_id")
);

-- CreateTable
CREATE TABLE "waitlist_offer" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "waitlist_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "registration_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "pupils_present" INTEGER,
    "adults_present" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("registration_id","slot_id")
);

-- CreateTable
CREATE TABLE "email_message" (
    "id" UUID NOT NULL,
    "kind" "EmailKind" NOT NULL,
    "registration_id" UUID,
    "recipient" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "state" "EmailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "data" JSONB NOT NULL DEFAULT '{}',
    "subject" TEXT,
    "body_text" TEXT,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempted_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "registration_id" UUID,
    "event_id" UUID,
    "slot_id" UUID,
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "role" "UserRole",
    "epci_siren" CHAR(9),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helper_assignment" (
    "user_id" TEXT NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "helper_assignment_pkey" PRIMARY KEY ("user_id","event_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier")
);

-- CreateIndex
CREATE UNIQUE INDEX "school_uai_key" ON "school"("uai");

-- CreateIndex
CREATE UNIQUE INDEX "school_holiday_starts_on_key" ON "school_holiday"("starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "company_siret_key" ON "company"("siret");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_status_idx" ON "event"("status");

-- CreateIndex
CREATE INDEX "slot_event_id_starts_at_idx" ON "slot"("event_id", "starts_at");

-- CreateIndex
CREATE INDEX "slot_starts_at_idx" ON "slot"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "registration_public_id_key" ON "registration"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_code_key" ON "registration"("code");

-- CreateIndex
CREATE UNIQUE INDEX "registration_submission_key_key" ON "registration"("submission_key");

-- CreateIndex
CREATE INDEX "registration_event_id_status_idx" ON "registration"("event_id", "status");

-- CreateIndex
CREATE INDEX "registration_email_idx" ON "registration"("email");

-- CreateIndex
CREATE UNIQUE INDEX "registration_slot_slot_id_identity_key_key" ON "registration_slot"("slot_id", "identity_key");

-- CreateIndex
CREATE INDEX "waitlist_offer_registration_id_idx" ON "waitlist_offer"("registration_id");

-- CreateIndex
CREATE INDEX "attendance_slot_id_idx" ON "attendance"("slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_message_dedupe_key_key" ON "email_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "email_message_registration_id_idx" ON "email_message"("registration_id");

-- CreateIndex
CREATE INDEX "email_message_recipient_created_at_idx" ON "email_message"("recipient", "created_at");

-- CreateIndex
CREATE INDEX "email_message_state_created_at_idx" ON "email_message"("state", "created_at");

-- CreateIndex
CREATE INDEX "history_entry_registration_id_at_idx" ON "history_entry"("registration_id", "at");

-- CreateIndex
CREATE INDEX "history_entry_event_id_at_idx" ON "history_entry"("event_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_epci_siren_fkey" FOREIGN KEY ("epci_siren") REFERENCES "epci"("siren") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_commune_insee_code_fkey" FOREIGN KEY ("commune_insee_code") REFERENCES "commune"("insee_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_epci_siren_fkey" FOREIGN KEY ("epci_siren") REFERENCES "epci"("siren") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_slot" ADD CONSTRAINT "registration_slot_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_slot" ADD CONSTRAINT "registration_slot_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_message" ADD CONSTRAINT "email_message_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_epci_siren_fkey" FOREIGN KEY ("epci_siren") REFERENCES "epci"("siren") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helper_assignment" ADD CONSTRAINT "helper_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helper_assignment" ADD CONSTRAINT "helper_assignment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say. Each rule stands here and in lib/domain.

-- Capacity holds whatever the code does: no slot is ever oversold, no counter is ever negative.
ALTER TABLE "slot"
  ADD CONSTRAINT "slot_ends_after_start" CHECK ("ends_at" > "starts_at"),
  ADD CONSTRAINT "slot_capacity_positive" CHECK ("capacity" > 0 AND "class_capacity" > 0),
  ADD CONSTRAINT "slot_booked_within_capacity" CHECK ("booked" >= 0 AND "booked" <= "capacity"),
  ADD CONSTRAINT "slot_classes_within_capacity" CHECK ("booked_classes" >= 0 AND "booked_classes" <= "class_capacity"),
  ADD CONSTRAINT "slot_waiting_not_negative" CHECK ("waiting" >= 0);

-- Without a capacity the two constraints above see NULL and let everything pass: these do not.
ALTER TABLE "slot"
  ADD CONSTRAINT "slot_booked_not_negative" CHECK ("booked" >= 0 AND "booked_classes" >= 0);

ALTER TABLE "event"
  ADD CONSTRAINT "event_days_in_order" CHECK ("ends_on" >= "starts_on"),
  ADD CONSTRAINT "event_cancelled_has_reason" CHECK ("status" <> 'CANCELLED' OR ("cancelled_at" IS NOT NULL AND "cancel_reason" IS NOT NULL)),
  ADD CONSTRAINT "event_limits_sensible" CHECK ("pupil_max" BETWEEN 1 AND 200 AND "adult_min" BETWEEN 0 AND 20 AND "companion_max" BETWEEN 0 AND 20 AND "closing_days_before" BETWEEN 0 AND 90);

ALTER TABLE "registration"
  ADD CONSTRAINT "registration_waits_since" CHECK ("status" <> 'WAITLISTED' OR "waitlisted_at" IS NOT NULL),
  ADD CONSTRAINT "registration_offer_expires" CHECK ("status" <> 'OFFERED' OR "offer_expires_at" IS NOT NULL),
  ADD CONSTRAINT "registration_cancelled_by" CHECK ("status" <> 'CANCELLED' OR ("cancelled_at" IS NOT NULL AND "cancelled_by" IS NOT NULL)),
  ADD CONSTRAINT "registration_class_is_counted" CHECK ("kind" <> 'CLASS' OR ("pupil_count" BETWEEN 1 AND 200 AND "adult_count" BETWEEN 0 AND 50 AND "school_name" IS NOT NULL)),
  ADD CONSTRAINT "registration_companions" CHECK ("companion_count" BETWEEN 0 AND 20);

ALTER TABLE "registration_slot"
  ADD CONSTRAINT "registration_slot_size" CHECK ("people" BETWEEN 0 AND 300 AND "classes" BETWEEN 0 AND 1);

ALTER TABLE "school_holiday"
  ADD CONSTRAINT "school_holiday_days_in_order" CHECK ("resumes_on" > "starts_on");

ALTER TABLE "attendance"
  ADD CONSTRAINT "attendance_counts" CHECK ("pupils_present" BETWEEN 0 AND 200 AND "adults_present" BETWEEN 0 AND 50),
  ADD CONSTRAINT "attendance_recorded_has_counts" CHECK (("status" = 'RECORDED') = ("pupils_present" IS NOT NULL AND "adults_present" IS NOT NULL));

ALTER TABLE "verification_token"
  ADD CONSTRAINT "verification_token_five_tries" CHECK ("tries" BETWEEN 0 AND 5);

-- The waiting list is read in order of arrival, and e-mails in trouble at each look at the staff's home.
CREATE INDEX "registration_waiting" ON "registration" ("event_id", "waitlisted_at") WHERE "status" = 'WAITLISTED';
CREATE INDEX "email_message_in_trouble" ON "email_message" ("created_at") WHERE "state" IN ('FAILED', 'RETRYING', 'WITHHELD');

-- History is only ever added to.
CREATE FUNCTION "history_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history entries are never changed';
END $$;
CREATE TRIGGER "history_entry_append_only" BEFORE UPDATE ON "history_entry" FOR EACH ROW EXECUTE FUNCTION "history_is_append_only"();
