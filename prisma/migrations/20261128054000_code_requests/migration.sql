-- Requests for a code: each browser that asks has its own, with tries of its own (decision 0021).
-- The table verification_token stays for the previous version.
CREATE TABLE "code_request" (
    "id" UUID NOT NULL,
    "kind" "EmailKind" NOT NULL,
    "address" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "digits" INTEGER NOT NULL,
    "is_mailed" BOOLEAN NOT NULL,
    "only_known" BOOLEAN NOT NULL DEFAULT false,
    "network" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "code_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "code_request_kind" CHECK ("kind" IN ('SIGN_IN_CODE', 'REGISTRANT_CODE')),
    CONSTRAINT "code_request_digits" CHECK ("digits" IN (8, 12)),
    CONSTRAINT "code_request_tries" CHECK ("tries" BETWEEN 0 AND 5),
    CONSTRAINT "code_request_ends" CHECK ("expires_at" > "created_at"),
    CONSTRAINT "code_request_used_is_mailed" CHECK ("used_at" IS NULL OR "is_mailed")
);

CREATE INDEX "code_request_address_kind_created_at_idx" ON "code_request"("address", "kind", "created_at");
CREATE INDEX "code_request_kind_created_at_idx" ON "code_request"("kind", "created_at");
CREATE INDEX "code_request_network_created_at_idx" ON "code_request"("network", "created_at");
CREATE INDEX "code_request_expires_at_idx" ON "code_request"("expires_at");

-- A code that was mailed is one row; browsers that joined it carry its seed.
CREATE UNIQUE INDEX "code_request_one_mail" ON "code_request"("seed") WHERE "is_mailed";

-- Sign-ins and refused codes of one account, newest first, and what is too old of them.
CREATE INDEX "history_entry_accounts" ON "history_entry"("actor_id", "at")
  WHERE "registration_id" IS NULL AND "event_id" IS NULL AND "slot_id" IS NULL;
