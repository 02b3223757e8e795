import { opens, publicIdOf } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import { presenceColumns } from "#lib/db/facts/presence.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { hasComeTo } from "#lib/domain/attendance/attendance.ts";
import { limits } from "#lib/limits.ts";
import type { AttendedSlot, CertificateFacts } from "#lib/pdf/certificate.ts";
import { carrier, territory } from "#lib/territory.ts";
import { placeInWords } from "#lib/text/event/place.ts";

/** What the certificate of a registration says; null for a wrong link, and where nobody came. */
export async function readCertificate(token: string, now: Date): Promise<CertificateFacts | null> {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const row = await database().registration.findUnique({ where: { publicId }, select: columns });
  if (!row || !opens(token, row)) return null;
  const slots = attendedSlots(row);
  if (slots.length === 0) return null;
  const { productName, fullName, contactFunction, phone, email } = territory;
  return {
    who: whoIs(row),
    eventTitle: row.event.title,
    slots,
    organiser: {
      programme: `${productName}, ${fullName}`,
      carrierName: carrier.legalName,
      contactFunction,
      contact: `${phone.display}, ${email}`,
    },
    issuedAt: now,
  };
}

const columns = {
  publicId: true,
  linkVersion: true,
  kind: true,
  firstName: true,
  lastName: true,
  className: true,
  schoolName: true,
  communeName: true,
  event: { select: { title: true } },
  slots: {
    orderBy: { slot: { startsAt: "asc" } },
    take: limits.slotsPerEvent,
    select: {
      slot: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          venue: { select: { name: true, commune: { select: { name: true } } } },
        },
      },
    },
  },
  ...presenceColumns,
} as const satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof columns }>;

function attendedSlots({ slots, attendances }: Row): AttendedSlot[] {
  return slots.flatMap(({ slot: { id, startsAt, endsAt, venue } }) => {
    const mark = attendances.find(({ slotId }) => slotId === id);
    if (!mark || !hasComeTo(mark)) return [];
    const place = placeInWords(venue.name, venue.commune.name);
    const present =
      mark.status === "RECORDED"
        ? { pupils: mark.pupilsPresent ?? 0, adults: mark.adultsPresent ?? 0 }
        : null;
    return [{ startsAt, endsAt, place, present }];
  });
}

function whoIs({ kind, firstName, lastName, className, schoolName, communeName }: Row): string {
  if (kind !== "CLASS") return `${firstName} ${lastName}`;
  return `La classe ${className} (${[schoolName, communeName].filter(Boolean).join(", ")})`;
}
