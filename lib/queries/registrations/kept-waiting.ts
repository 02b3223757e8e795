import { database } from "#lib/db/client.ts";
import { listHeldHours, registrantKeys } from "#lib/db/facts/held-hours.ts";
import type { RegistrationSlot } from "#lib/db/generated/client.ts";
import type { Period } from "#lib/domain/places/several-slots.ts";
import { holdsElsewhere } from "#lib/domain/places/waitlist.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";

type Waiting = {
  eventId: string;
  status: RegistrationStatus;
  event: { slotsPerRegistrationMax: number };
  slots: readonly (RegistrationSlot & { slot: Period })[];
};

/** Whether the registrant of a request that waits has a place that keeps it waiting. */
export async function isKeptWaiting({ eventId, status, event, slots }: Waiting): Promise<boolean> {
  if (status !== "WAITLISTED") return false;
  const waiter = {
    registrant: registrantKeys(slots[0]),
    needs: slots.map(({ slotId, people, classes }) => ({ slotId, places: { people, classes } })),
  };
  const periods = new Map(slots.map(({ slotId, slot }) => [slotId, slot]));
  const heldHours = await listHeldHours(database(), eventId, [waiter]);
  return holdsElsewhere(waiter, periods, event.slotsPerRegistrationMax, heldHours);
}
