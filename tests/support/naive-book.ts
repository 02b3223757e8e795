import type { RegistrationStatus } from "#lib/domain/types.ts";
import type { Booking } from "#lib/services/places/booking.ts";
import { database } from "./database.ts";

/**
 * The booking that everybody writes first: it reads, decides, then writes, and nothing guards it.
 * A race that does not oversell with this one would see no fault in the real one either.
 */
export async function bookPlaces(booking: Booking, now: Date): Promise<RegistrationStatus | null> {
  const wanted = booking.slots[0];
  if (!wanted) return null;
  const slot = await database().slot.findUniqueOrThrow({ where: { id: wanted.slotId } });
  const { people, classes } = wanted.places;
  const isFree = slot.waiting === 0 && slot.booked + people <= (slot.capacity ?? Infinity);
  const status = isFree ? booking.statusWhenBooked : "WAITLISTED";
  const { needs, levels, ...registration } = booking.registration;
  await database().registration.create({
    data: {
      ...registration,
      needs: JSON.parse(needs),
      levels: [...levels],
      status,
      waitlistedAt: isFree ? null : now,
      createdAt: now,
      updatedAt: now,
      slots: { create: { slotId: slot.id, people, classes } },
    },
  });
  await database().slot.update({
    where: { id: slot.id },
    data: isFree
      ? { booked: { increment: people }, bookedClasses: { increment: classes } }
      : { waiting: { increment: 1 } },
  });
  return status;
}
