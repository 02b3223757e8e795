-- CreateEnum
CREATE TYPE "AgeBand" AS ENUM ('UNDER_18', 'FROM_18_TO_25', 'FROM_26_TO_49', 'FROM_50');

-- CreateEnum
CREATE TYPE "QuestionType" AS ENUM ('TEXT', 'CHOICE', 'CHOICES', 'YES_NO', 'NUMBER');

-- CreateEnum
CREATE TYPE "QuestionAudience" AS ENUM ('CLASS', 'PERSON', 'BOTH');

-- CreateEnum
CREATE TYPE "PrescriberNetwork" AS ENUM ('FRANCE_TRAVAIL', 'MISSION_LOCALE', 'CAP_EMPLOI', 'DEPARTEMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "SurveyRespondent" AS ENUM ('REGISTRANT', 'PUPIL');

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "frozen_days_before" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "headcount_reminder_days" INTEGER DEFAULT 15,
ADD COLUMN     "hold_days_before" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "pending_days" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "practical_reminder_days" INTEGER DEFAULT 2,
ADD COLUMN     "slots_per_registration_max" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "team_size" INTEGER,
ADD COLUMN     "thanks_afterwards" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "age_band" "AgeBand",
ADD COLUMN     "asks_derogation" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "head_email" TEXT,
ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "pending_expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "prescriber_id" UUID,
ADD COLUMN     "pupil_survey_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "second_choice_slot_id" UUID;

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "hint" TEXT,
    "type" "QuestionType" NOT NULL,
    "audience" "QuestionAudience" NOT NULL DEFAULT 'BOTH',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "choices" TEXT[],
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "registration_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "values" TEXT[],

    CONSTRAINT "answer_pkey" PRIMARY KEY ("registration_id","question_id")
);

-- CreateTable
CREATE TABLE "prescriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "network" "PrescriberNetwork" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "prescriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrant_session" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrant_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "respondent" "SurveyRespondent" NOT NULL,
    "registration_id" UUID,
    "score" INTEGER NOT NULL,
    "discovered" BOOLEAN NOT NULL,
    "comment" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "question_event_id_position_idx" ON "question"("event_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "prescriber_email_key" ON "prescriber"("email");

-- CreateIndex
CREATE INDEX "registrant_session_email_idx" ON "registrant_session"("email");

-- CreateIndex
CREATE INDEX "survey_answer_event_id_idx" ON "survey_answer"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_answer_registration_id_respondent_key" ON "survey_answer"("registration_id", "respondent");

-- CreateIndex
CREATE INDEX "registration_prescriber_id_idx" ON "registration"("prescriber_id");

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_second_choice_slot_id_fkey" FOREIGN KEY ("second_choice_slot_id") REFERENCES "slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_prescriber_id_fkey" FOREIGN KEY ("prescriber_id") REFERENCES "prescriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "event"
  ADD CONSTRAINT "event_journey_limits" CHECK (
    "slots_per_registration_max" BETWEEN 1 AND 20 AND "team_size" BETWEEN 2 AND 20
    AND "frozen_days_before" BETWEEN 0 AND 30 AND "pending_days" BETWEEN 1 AND 60
    AND "hold_days_before" BETWEEN 0 AND 60
    AND "headcount_reminder_days" BETWEEN 1 AND 60 AND "practical_reminder_days" BETWEEN 1 AND 30);

ALTER TABLE "registration"
  ADD CONSTRAINT "registration_pupil_survey_count" CHECK ("pupil_survey_count" BETWEEN 0 AND 200),
  ADD CONSTRAINT "registration_held_is_group" CHECK ("held_until" IS NULL OR "kind" = 'GROUP');

ALTER TABLE "question"
  ADD CONSTRAINT "question_position" CHECK ("position" BETWEEN 0 AND 50),
  ADD CONSTRAINT "question_choices" CHECK (("type" IN ('CHOICE', 'CHOICES')) = (cardinality("choices") >= 2));

ALTER TABLE "survey_answer"
  ADD CONSTRAINT "survey_answer_score" CHECK ("score" BETWEEN 1 AND 5),
  ADD CONSTRAINT "survey_answer_pupil_is_anonymous" CHECK ("respondent" <> 'PUPIL' OR "registration_id" IS NULL);
