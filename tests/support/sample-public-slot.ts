import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";

/** A slot as the public reads it, open and free, for tests of components. */
export function samplePublicSlot(change: Partial<PublicSlot> = {}): PublicSlot {
  return {
    id: "0190a0a0-0000-7000-8000-00000000000a",
    label: null,
    startsAt: new Date("2026-12-03T13:30:00Z"),
    endsAt: new Date("2026-12-03T15:00:00Z"),
    opensAt: null,
    closesAt: new Date("2026-12-02T17:00:00Z"),
    state: "open",
    capacity: 30,
    classCapacity: null,
    placesLeft: 30,
    classesLeft: null,
    waiting: 0,
    isUnderWay: false,
    venueName: "Coutellerie de démonstration",
    venueAddress: null,
    accessNotes: null,
    communeName: "Exempleville",
    epciSiren: null,
    companyName: null,
    sequence: 0,
    ...change,
  };
}
