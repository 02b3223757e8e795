-- CreateEnum
CREATE TYPE "SeveralSlots" AS ENUM ('ROTATION', 'HALF_GROUPS');

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "several_slots" "SeveralSlots" NOT NULL DEFAULT 'ROTATION';
