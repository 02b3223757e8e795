import { hasCome } from "#lib/domain/attendance/attendance.ts";
import { pupilsWhoCame } from "#lib/domain/attendance/survey.ts";
import type { Prisma } from "../generated/client.ts";

/** Columns of a registration that say who came, for the survey and the certificate. */
export const presenceColumns = {
  pupilCount: true,
  attendances: { select: { slotId: true, status: true, pupilsPresent: true, adultsPresent: true } },
} as const satisfies Prisma.RegistrationSelect;

type Presence = Prisma.RegistrationGetPayload<{ select: typeof presenceColumns }>;

/** Whether somebody of a registration came, and how many pupils. */
export function presenceOf({ pupilCount, attendances }: Presence): {
  hasCome: boolean;
  pupils: number;
} {
  const counts = attendances.map(({ pupilsPresent }) => pupilsPresent ?? 0);
  return { hasCome: hasCome(attendances), pupils: pupilsWhoCame(counts, pupilCount ?? 0) };
}
