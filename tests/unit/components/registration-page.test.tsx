import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { NextSteps } from "#components/registration/page/next-steps.tsx";
import type { RegistrationView } from "#components/registration/page/registration-view.ts";
import { Ticket } from "#components/registration/page/ticket.tsx";
import { type RegistrationStatus, registrationStatuses } from "#lib/domain/types.ts";

const phone = { display: "06\u00A039\u00A098\u00A000\u00A001", e164: "+33639980001" };

/** A person with a phone only. */
const view: RegistrationView = {
  token: "token",
  version: 1,
  code: "THI-4F7K2P",
  kind: "INDIVIDUAL",
  status: "CONFIRMED",
  email: null,
  laterNews: "call",
  mail: null,
  firstName: "Lou",
  lastName: "Exemple",
  schoolName: null,
  communeName: "Thiers",
  className: null,
  levels: [],
  pupilCount: null,
  adultCount: null,
  companionCount: 0,
  people: 1,
  aheadCount: 0,
  holdsElsewhere: false,
  waitlistEndsAt: null,
  isOver: false,
  hasCome: false,
  offerExpiresAt: new Date("2026-11-26T11:00:00Z"),
  pendingExpiresAt: null,
  asksDerogation: false,
  cancelledBy: null,
  cancelReason: null,
  answers: [],
  resizableUntil: null,
  canResize: false,
  event: {
    slug: "visite",
    title: "Visite",
    type: "OPEN_DAY",
    waitlistRule: "FIRST_THAT_FITS",
    teamSize: null,
    pupilMax: 30,
    companionMax: 0,
  },
  slots: [
    {
      id: "0190a0a0-0000-7000-8000-00000000000a",
      startsAt: new Date("2026-12-03T13:30:00Z"),
      endsAt: new Date("2026-12-03T15:00:00Z"),
      isUnderWay: false,
      opensAt: null,
      label: null,
      companyName: null,
      venueName: "Coutellerie de démonstration",
      communeName: "Thiers",
      state: "open",
      capacity: 30,
      placesLeft: 3,
      classCapacity: null,
      classesLeft: null,
      waiting: 0,
    },
  ],
};

/** The page of a registration in this state, as its owner reads it. */
function pageOf(status: RegistrationStatus): string {
  const registration = { ...view, status };
  const qrCode = status === "CONFIRMED" ? { size: 1, path: "M0 0" } : null;
  return renderToStaticMarkup(
    <>
      <Ticket registration={registration} qrCode={qrCode} />
      <NextSteps registration={registration} phone={phone} />
    </>,
  ).replaceAll("\u00A0", " ");
}

describe("the page of a registration", () => {
  test("gives a ticket, a date for the calendar and the door to who has a place", () => {
    const page = pageOf("CONFIRMED");
    expect(page).toContain("Numéro de billet");
    expect(page).toContain("Ajouter à mon agenda");
    expect(page).toContain("Il suffit à l’accueil.");
  });

  test.each(registrationStatuses.filter((status) => status !== "CONFIRMED"))(
    "gives none of them to whoever is %s",
    (status) => {
      const page = pageOf(status);
      expect(page).not.toMatch(/billet|agenda\.ics|à l’accueil/i);
      expect(page).toContain("Numéro de la demande");
    },
  );

  test("says to who waits, with a phone only, that they are called", () => {
    expect(pageOf("WAITLISTED")).toContain("elle dit où en est votre demande.");
    expect(pageOf("WAITLISTED")).toContain("Si quelque chose change, nous vous appelons.");
  });
});
