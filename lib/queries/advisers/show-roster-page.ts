import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import { questionsAskedNow } from "#lib/db/facts/answers.ts";
import { readableEvents } from "#lib/db/facts/public-events.ts";
import { closingInstant } from "#lib/domain/event/deadlines.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { acceptsKind, refuseByState } from "#lib/domain/places/booking.ts";
import { isAskedOf, type Question } from "#lib/domain/registration/questions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { holdClosingTime } from "#lib/domain/registration/roster.ts";
import type { AdviserNetwork, EventType, WaitlistRule } from "#lib/domain/types.ts";
import {
  type PublicSlot,
  publicSlot,
  publicSlotColumns,
  slotFacts,
} from "../agenda/public-slot.ts";
import { listCommuneLabels } from "../registrations/commune-labels.ts";

/** Who registers others, as they said. */
export type AdviserView = {
  firstName: string;
  lastName: string;
  organisation: string;
  network: AdviserNetwork;
};

/** The page where an adviser registers several people on one slot. */
export type RosterPage = {
  event: { slug: string; title: string; type: EventType; waitlistRule: WaitlistRule };
  slot: PublicSlot;
  /** Why no list is taken; places held already still get their names. */
  refusal: Refusal | null;
  /** Null while they have not said who they are. */
  adviser: AdviserView | null;
  /** Places held before that get their names here. */
  held: { id: string; people: number } | null;
  /** When places held without names would be released; null where that is past. */
  holdUntil: Date | null;
  /** Asked of each person. */
  questions: readonly Question[];
  communeLabels: readonly string[];
};

/**
 * The list form of one slot, for whoever proved an address; null where there is no such slot, or only
 * classes may come.
 */
export async function showRosterPage(
  registrant: Registrant | null,
  slug: string,
  slotId: string | undefined,
  heldId: string | undefined,
  now: Date,
): Promise<RosterPage | null> {
  if (!slotId || !isIdentifier(slotId)) return null;
  const row = await database().slot.findFirst({
    where: { id: slotId, status: { not: "DRAFT" }, event: { slug, ...readableEvents } },
    select: { ...publicSlotColumns, event: { include: { questions: questionsAskedNow } } },
  });
  if (!row || !acceptsKind(row.event, "INDIVIDUAL")) return null;
  const { event } = row;
  const adviser = registrant && (await findAdviser(registrant));
  const held = adviser && heldId ? await findHeld(adviser.id, slotId, heldId) : null;
  const hold = { closingDaysBefore: event.holdDaysBefore, closingTime: holdClosingTime };
  const holdUntil = closingInstant(row.startsAt, hold);
  return {
    event,
    slot: publicSlot(row, event, now),
    refusal: held ? null : refuseByState(slotFacts(row, event), now),
    adviser,
    held,
    holdUntil: holdUntil > now ? holdUntil : null,
    questions: event.questions.filter((question) => isAskedOf(question, "INDIVIDUAL")),
    communeLabels: await listCommuneLabels(),
  };
}

function findAdviser({ email }: Registrant) {
  return database().adviser.findUnique({
    where: { email },
    select: { id: true, firstName: true, lastName: true, organisation: true, network: true },
  });
}

async function findHeld(adviserId: string, slotId: string, heldId: string) {
  if (!isIdentifier(heldId)) return null;
  const group = await database().registrationSlot.findFirst({
    where: {
      slotId,
      registration: { id: heldId, adviserId, kind: "GROUP", status: "CONFIRMED" },
    },
    select: { people: true },
  });
  return group && { id: heldId, people: group.people };
}
