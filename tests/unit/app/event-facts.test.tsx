import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EventFacts } from "#components/event/event-facts.tsx";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { samplePublicSlot } from "#tests/support/sample-public-slot.ts";

const slot = (change: Partial<PublicSlot>) =>
  samplePublicSlot({
    startsAt: new Date("2026-12-03T09:00:00Z"),
    endsAt: new Date("2026-12-03T10:00:00Z"),
    venueName: "Médiathèque de Lezoux",
    communeName: "Lezoux",
    ...change,
  });

const read = (slots: readonly PublicSlot[]) =>
  renderToStaticMarkup(
    <EventFacts
      slots={slots}
      announcedDays={null}
      venueName="Forum des métiers"
      communeName="Ambert"
      levels={[]}
      minimumAge={null}
    />,
  ).replaceAll("\u00A0", " ");

test("the facts of an event count the slots that are held", () => {
  const text = read([
    slot({}),
    slot({ id: "2", endsAt: new Date("2026-12-03T10:15:00Z") }),
    slot({ id: "3", state: "cancelled", venueName: "Salle des fêtes" }),
  ]);
  expect(text).toContain("2 créneaux de 1 h à 1 h 15");
  expect(text).not.toContain("2 lieux");
});

test("of an event that is wholly cancelled they count none", () => {
  expect(read([slot({ state: "cancelled" })])).toContain("Annulé");
});

test("a place of the slots that is not the event's is the one that is told", () => {
  expect(read([slot({})])).toContain("Médiathèque de Lezoux");
});
