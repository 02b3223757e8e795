import { opens, publicIdOf } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import { answersOfRegistration } from "#lib/db/facts/answers.ts";
import { presenceColumns } from "#lib/db/facts/presence.ts";
import { statusShown } from "#lib/domain/registration/registration-status.ts";
import type { CancelledBy, RegistrationStatus, SlotStatus } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { publicSlotColumns } from "../agenda/public-slot.ts";

/** All that the page behind a personal link is made of. */
export type RegistrationOfLink = NonNullable<Awaited<ReturnType<typeof readByToken>>>;

/** The registration that a personal link opens; null for a wrong, old or cut link. */
export async function readByToken(token: string) {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const found = await database().registration.findUnique({
    where: { publicId },
    include: {
      attendances: presenceColumns.attendances,
      surveyAnswers: { select: { id: true }, take: 1 },
      event: true,
      answers: answersOfRegistration,
      secondChoiceSlot: { select: publicSlotColumns },
      slots: {
        include: { slot: { select: { ...publicSlotColumns, cancelReason: true } } },
        orderBy: { slot: { startsAt: "asc" } },
        take: limits.slotsPerEvent,
      },
    },
  });
  return found && opens(token, found) ? asShown(found) : null;
}

type Shown = {
  status: RegistrationStatus;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  slots: readonly { slot: { status: SlotStatus; cancelReason: string | null } }[];
};

/** With its slot cancelled, it is over for whoever reads it, before the job has ended it. */
function asShown<Row extends Shown>(row: Row): Row {
  const slots = row.slots.map(({ slot }) => slot);
  const status = statusShown(row.status, slots);
  if (status === row.status) return row;
  const cancelReason = slots.find((slot) => slot.status === "CANCELLED")?.cancelReason ?? null;
  return { ...row, status, cancelledBy: "ORGANISER", cancelReason };
}
