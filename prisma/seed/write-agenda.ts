import { randomUUID } from "node:crypto";
import type { Transaction } from "#lib/db/transaction.ts";
import { closingInstant } from "#lib/domain/event/deadlines.ts";
import { eventDefaults } from "#lib/domain/event/event-defaults.ts";
import type { PlannedEvent, PlannedSlot } from "#lib/territories/planned-event.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import { sample } from "#territory/sample/sample.ts";
import { countersOf, writeRegistration } from "./write-registration.ts";

/** When the sample events were announced. */
const announcedDaysAgo = 30;

/** Writes the agenda to come with its registrations, and gives the day's event to the helper. */
export async function writeAgenda(prisma: Transaction, now: Date): Promise<void> {
  const [eventOfTheDay, ...others] = sample.planAgenda(now);
  if (!eventOfTheDay) return;
  const eventId = await writeEvent(prisma, eventOfTheDay, now);
  for (const event of others) await writeEvent(prisma, event, now);
  const { id: userId } = await prisma.user.findUniqueOrThrow({
    where: { email: sample.staff.helper.email },
  });
  await prisma.helperAssignment.create({ data: { userId, eventId } });
}

async function writeEvent(prisma: Transaction, event: PlannedEvent, now: Date): Promise<string> {
  const rules = { ...eventDefaults[event.type], ...event.rules };
  const { id } = await prisma.event.create({
    data: {
      ...rules,
      ...texts(event),
      audiences: [...rules.audiences],
      slug: event.slug,
      type: event.type,
      status: event.status ?? "PUBLISHED",
      cancelledAt: event.status === "CANCELLED" ? now : null,
      levels: [...(event.levels ?? [])],
      venueId: event.venue.id,
      opensAt: event.opensAt ?? null,
      needsValidation: event.needsValidation ?? false,
      severalSlots: event.severalSlots,
      sample: true,
      createdAt: new Date(now.getTime() - announcedDaysAgo * 86_400_000),
    },
  });
  await prisma.question.createMany({
    data: (event.questions ?? []).map((question, position) => ({
      ...question,
      label: frenchText(question.label),
      choices: [...question.choices],
      eventId: id,
      position,
    })),
  });
  for (const slot of event.slots) {
    const slotId = randomUUID();
    await prisma.slot.create({ data: { ...slotColumns(slot, event), id: slotId, eventId: id } });
    for (const [position, registration] of slot.registrations.entries()) {
      await writeRegistration(prisma, registration, {
        eventId: id,
        slotId,
        town: slot.venue.town,
        countsAdults: rules.countsAdults,
        closesAt: closingInstant(slot.startsAt, rules),
        position,
        now,
      });
    }
  }
  return id;
}

function texts(event: PlannedEvent) {
  return {
    title: frenchText(event.title),
    summary: frenchText(event.summary),
    description: frenchText(event.description),
    cancelReason: event.cancelReason ? frenchText(event.cancelReason) : null,
    programme: event.programme.map(({ title, text }) => ({
      title: frenchText(title),
      text: frenchText(text),
    })),
    practicalFacts: event.practicalFacts.map(({ kind, text }) => ({
      kind,
      text: frenchText(text),
    })),
  };
}

function slotColumns(slot: PlannedSlot, event: PlannedEvent) {
  const rules = { ...eventDefaults[event.type], ...event.rules };
  return {
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    opensAt: event.opensAt ?? null,
    closesAt: closingInstant(slot.startsAt, rules),
    venueId: slot.venue.id,
    companyId: slot.company?.id ?? null,
    label: slot.label ? frenchText(slot.label) : null,
    capacity: slot.capacity,
    classCapacity: slot.classCapacity ?? null,
    ...countersOf(slot.registrations, rules.countsAdults),
  };
}
