import type {
  AgeBand,
  RegistrationKind,
  RegistrationSource,
  SchoolLevel,
  Transport,
} from "#lib/domain/types.ts";

/**
 * A registration before it has a status: what the statement that books writes as it is.
 * The names are those of the columns, in camelCase.
 */
export type NewRegistration = {
  id: string;
  publicId: string;
  code: string;
  submissionKey: string | null;
  submissionHash: string | null;
  eventId: string;
  kind: RegistrationKind;
  source: RegistrationSource;
  firstName: string;
  lastName: string;
  email: string | null;
  /** E.164. */
  phone: string | null;
  organisation: string | null;
  jobTitle: string | null;
  accompaniedBy: string | null;
  parentAddress: boolean;
  ageBand: AgeBand | null;
  schoolId: string | null;
  schoolName: string | null;
  className: string | null;
  levels: readonly SchoolLevel[];
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
  transport: Transport | null;
  /** HH:MM, Paris time. */
  arrivalTime: string | null;
  headAgreed: boolean;
  /** The head of school, who gets a copy. */
  headEmail: string | null;
  secondChoiceSlotId: string | null;
  /** JSON: counts by fixed word. */
  needs: string;
  communeInseeCode: string | null;
  communeName: string | null;
  epciSiren: string | null;
};
