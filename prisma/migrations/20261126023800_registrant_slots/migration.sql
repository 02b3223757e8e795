-- What a registrant holds at an event is counted at each booking.
CREATE INDEX "registration_slot_identity_key_idx" ON "registration_slot"("identity_key");
