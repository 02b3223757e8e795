import type { RegistrationStatus } from "#lib/domain/types.ts";

/** Somebody whom an adviser registered, as that adviser reads it: no personal link. */
export type BatchPersonView = {
  registrationId: string;
  firstName: string;
  lastName: string;
  status: RegistrationStatus;
  code: string;
  email: string | null;
  phone: string | null;
};

/** A slot in a few words. */
export type BatchSlotView = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  venueName: string;
  venueAddress: string | null;
  communeName: string;
  companyName: string | null;
};
