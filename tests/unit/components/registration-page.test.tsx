import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { NextSteps } from "#components/registration/page/next-steps.tsx";
import { Ticket } from "#components/registration/page/ticket.tsx";
import { type RegistrationStatus, registrationStatuses } from "#lib/domain/types.ts";
import type { RegistrationPage } from "#lib/queries/registrations/show-registration.ts";
import { samplePublicSlot } from "#tests/support/sample-public-slot.ts";

const phone = { display: "06\u00A039\u00A098\u00A000\u00A001", e164: "+33639980001" };

/** A person with a phone only. */
const view: RegistrationPage = {
  id: "0190a0a0-0000-7000-8000-00000000000b",
  token: "token",
  version: 1,
  code: "THI-4F7K2P",
  kind: "INDIVIDUAL",
  status: "CONFIRMED",
  email: null,
  phone: phone.e164,
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
  headcountConfirmedAt: null,
  companionCount: 0,
  people: 1,
  aheadCount: 0,
  holdsElsewhere: false,
  waitlistEndsAt: null,
  canCancel: true,
  isLate: false,
  canAccept: false,
  canConfirmHeadcount: false,
  isOver: false,
  hasCome: false,
  hasAnsweredSurvey: false,
  pupilSurvey: null,
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
  slots: [samplePublicSlot({ placesLeft: 3 })],
  secondChoice: null,
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
