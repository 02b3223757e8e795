-- The territory's configuration says it, and nobody read it here.
ALTER TABLE "epci" DROP COLUMN "code_prefix";
