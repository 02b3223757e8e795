import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { readAgendaFeed } from "#lib/queries/agenda/agenda-feed.ts";
import { readAgendaCalendar, readEventCalendar } from "#lib/queries/agenda/event-calendar.ts";
import { listAgenda, listPastEvents } from "#lib/queries/agenda/list-agenda.ts";
import { showEvent } from "#lib/queries/agenda/show-event.ts";
import { showDraftToDelete, showPublishPage } from "#lib/queries/desk/events/publish-page.ts";
import { showRegistrationForm } from "#lib/queries/registrations/show-registration-form.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { deleteDraft } from "#lib/services/events/delete-draft.ts";
import { publishEvent } from "#lib/services/events/publish-event.ts";
import { withdrawEvent } from "#lib/services/events/withdraw-event.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import { makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";

let lead: Actor;

beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
});

const reason = "La salle est fermée.";
const eventOf = (id: string) => database().event.findUniqueOrThrow({ where: { id } });

/** Everywhere that anybody without an account may read of an event. */
async function publicMentions(eventId: string): Promise<Record<string, boolean>> {
  const { slug } = await eventOf(eventId);
  const [slot] = await database().slot.findMany({ where: { eventId } });
  return {
    page: (await showEvent(slug, now)) !== null,
    form: (await showRegistrationForm(slug, slot?.id, now)) !== null,
    eventCalendar: (await readEventCalendar(slug, now)) !== null,
    agenda: (await listAgenda(now)).some((event) => event.slug === slug),
    past: (await listPastEvents(now)).some((event) => event.slug === slug),
    feed: (await readAgendaFeed(now)).events.some((event) => event.slug === slug),
    calendar: (await readAgendaCalendar(now)).replaceAll("\r\n ", "").includes(slug),
  };
}

const nowhere = {
  page: false,
  form: false,
  eventCalendar: false,
  agenda: false,
  past: false,
  feed: false,
  calendar: false,
};

describe("a draft", () => {
  test("is not cancelled, which would show it", async () => {
    const { eventId } = await makeEvent({ status: "DRAFT" });
    expect(await cancelEvent(lead, { eventId, version: 1, reason }, now)).toEqual({
      ok: false,
      refusal: { kind: "draftIsDeleted" },
    });
    expect(await publicMentions(eventId)).toEqual(nowhere);
  });

  test("is deleted with its slots, and its history stays", async () => {
    const { eventId } = await makeEvent({ status: "DRAFT" });
    expect(await showDraftToDelete(lead, eventId)).toMatchObject({
      isDeletable: true,
      slotCount: 1,
    });
    expect(await deleteDraft(lead, { eventId, version: 9 }, now)).toMatchObject({
      refusal: { kind: "editedMeanwhile" },
    });
    expect(await deleteDraft(lead, { eventId, version: 1 }, now)).toEqual({ ok: true });
    expect(await database().event.count()).toBe(0);
    expect(await database().slot.count()).toBe(0);
    expect(await database().historyEntry.findFirst({ where: { eventId } })).toMatchObject({
      action: "eventDeleted",
      actorId: lead.userId,
    });
  });

  test("cancelled by an earlier version is shown nowhere, and may be deleted", async () => {
    const { eventId } = await makeEvent({ status: "DRAFT" });
    await database().event.update({
      where: { id: eventId },
      data: { status: "CANCELLED", cancelReason: reason, cancelledAt: now },
    });
    expect((await eventOf(eventId)).cancelledFrom).toBe("DRAFT");
    expect(await publicMentions(eventId)).toEqual(nowhere);
    expect(await deleteDraft(lead, { eventId, version: 1 }, now)).toEqual({ ok: true });
  });

  test("is not published without a slot", async () => {
    const { eventId } = await makeEvent({ status: "DRAFT" }, []);
    expect(await showPublishPage(lead, eventId, now)).toMatchObject({ isReady: false });
    const command = { eventId, version: 1, status: "PUBLISHED" } as const;
    expect(await publishEvent(lead, command, now)).toEqual({
      ok: false,
      refusal: { kind: "notReady" },
    });
  });
});

describe("an event that was public", () => {
  test("and is cancelled says so where it was announced", async () => {
    const { eventId } = await makeEvent();
    await cancelEvent(lead, { eventId, version: 1, reason }, now);
    expect(await publicMentions(eventId)).toEqual({
      page: true,
      form: true,
      eventCalendar: true,
      agenda: true,
      past: false,
      feed: true,
      calendar: true,
    });
  });

  test("by its link only stays so when it is cancelled", async () => {
    const { eventId } = await makeEvent({ status: "UNLISTED" });
    await cancelEvent(lead, { eventId, version: 1, reason }, now);
    expect(await publicMentions(eventId)).toEqual({
      ...nowhere,
      page: true,
      form: true,
      eventCalendar: true,
    });
  });

  test("is not put among the past ones of the agenda, where it never was", async () => {
    const { eventId } = await makeEvent({ status: "UNLISTED" });
    const command = { eventId, version: 1, status: "ARCHIVED" } as const;
    expect(await publishEvent(lead, command, now)).toMatchObject({ ok: false });
  });

  test("is not put away with a day to come: it would stand among the past ones", async () => {
    const { eventId } = await makeEvent();
    const page = await showPublishPage(lead, eventId, now);
    expect(page?.nextStatuses).toEqual(["UNLISTED"]);
    const command = { eventId, version: 1, status: "ARCHIVED" } as const;
    expect(await publishEvent(lead, command, now)).toMatchObject({ ok: false });
  });

  test("put away by an earlier version, is not past before its day, and may be shown again", async () => {
    const { eventId } = await makeEvent({ status: "ARCHIVED" });
    expect(await publicMentions(eventId)).toMatchObject({ agenda: false, past: false });
    const page = await showPublishPage(lead, eventId, now);
    expect(page?.nextStatuses).toEqual(["PUBLISHED", "UNLISTED"]);
  });

  test("shows no slot that was hidden when it is cancelled", async () => {
    const { eventId } = await makeEvent({}, [{}, { status: "DRAFT" }]);
    await cancelEvent(lead, { eventId, version: 1, reason }, now);
    const slots = await database().slot.findMany({
      where: { eventId },
      orderBy: { status: "asc" },
    });
    expect(slots.map(({ status }) => status)).toEqual(["DRAFT", "CANCELLED"]);
  });

  test("goes back to draft while nobody is registered, and is nowhere again", async () => {
    const { eventId, slotIds } = await makeEvent();
    expect(await withdrawEvent(lead, { eventId, version: 1 }, now)).toEqual({ ok: true });
    expect(await eventOf(eventId)).toMatchObject({ status: "DRAFT", version: 2 });
    expect(await publicMentions(eventId)).toEqual(nowhere);
    const again = { eventId, version: 2, status: "PUBLISHED" } as const;
    expect(await publishEvent(lead, again, now)).toEqual({ ok: true });
    const [slotId = ""] = slotIds;
    expect(await register(personCommand(slotId), now)).toMatchObject({ ok: true });
  });

  test("stays public with somebody registered, and cannot be deleted", async () => {
    const { eventId, slotIds } = await makeEvent();
    await register(personCommand(slotIds[0] ?? ""), now);
    const refusal = { kind: "hasRegistrations", registered: 1 };
    expect(await withdrawEvent(lead, { eventId, version: 1 }, now)).toEqual({ ok: false, refusal });
    expect(await showDraftToDelete(lead, eventId)).toMatchObject({ isDeletable: false });
    expect(await deleteDraft(lead, { eventId, version: 1 }, now)).toMatchObject({ ok: false });
    expect((await eventOf(eventId)).status).toBe("PUBLISHED");
  });

  test("taken back while somebody registers: never a draft with people", async () => {
    for (let turn = 0; turn < 8; turn++) {
      const { eventId, slotIds } = await makeEvent();
      await Promise.all([
        register(personCommand(slotIds[0] ?? ""), now),
        withdrawEvent(lead, { eventId, version: 1 }, now),
      ]);
      const { status } = await eventOf(eventId);
      const registered = await database().registration.count({ where: { eventId } });
      expect(`${status} ${registered}`).toMatch(/^(DRAFT 0|PUBLISHED 1)$/);
    }
  });
});
