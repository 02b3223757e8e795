import { describe, expect, test } from "vitest";
import type { EmailKind, RegistrationStatus } from "#lib/domain/types.ts";
import { type NewsFacts, newsInWords } from "#lib/text/email/news.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

const facts: NewsFacts = {
  kind: "INDIVIDUAL",
  status: "CONFIRMED",
  eventTitle: "Visite",
  isEventCancelled: false,
  slots: [
    {
      startsAt: new Date("2026-12-03T13:30:00Z"),
      place: "Coutellerie de démonstration, Thiers",
      isCancelled: false,
    },
  ],
  people: 2,
  offerExpiresAt: null,
  pendingExpiresAt: null,
  isClosed: false,
  cancelledBy: null,
  cancelReason: null,
};

function said(notice: EmailKind, status: RegistrationStatus, more: Partial<NewsFacts> = {}) {
  return newsInWords(notice, { ...facts, status, ...more }).replaceAll("\u00A0", " ");
}

const when = "jeudi 3 décembre 2026 à 14 h 30";
const where = "Coutellerie de démonstration, Thiers";
const offerExpiresAt = new Date("2026-11-26T11:00:00Z");
const cancelledSlots = facts.slots.map((slot) => ({ ...slot, isCancelled: true }));

describe("what to say on the phone", () => {
  test.each([
    [
      said("REGISTRATION_PROMOTED", "CONFIRMED"),
      `Une place se libère et elle est pour vous : nous vous attendons ${when}, ${where}, pour Visite. Cela vous va ?`,
    ],
    [
      said("REGISTRATION_CHANGED", "CONFIRMED"),
      `Votre rendez-vous a changé : nous vous attendons ${when}, ${where}, pour Visite. Cela vous va ?`,
    ],
    [
      said("REGISTRATION_CHANGED", "WAITLISTED"),
      `Visite : c’est maintenant ${when}, ${where}. Vous êtes en liste d’attente.`,
    ],
    [
      said("REGISTRATION_OFFERED", "OFFERED", { offerExpiresAt }),
      `2 places se libèrent pour Visite, ${when}, ${where}. Vous venez ? Réponse avant le jeudi 26 novembre 2026 à 12 h.`,
    ],
    [
      said("REGISTRATION_EXPIRED", "EXPIRED", { offerExpiresAt }),
      `Visite, ${when} : sans votre réponse à temps, les places ne sont plus gardées. Vous pouvez vous réinscrire.`,
    ],
    [
      said("REGISTRATION_EXPIRED", "EXPIRED", { offerExpiresAt, isClosed: true }),
      `Visite, ${when} : sans votre réponse à temps, les places ne sont plus gardées. Voulez-vous une autre date ?`,
    ],
    [
      said("REGISTRATION_DECLINED", "DECLINED"),
      `Nous ne pouvons pas vous accueillir ${when}, pour Visite. Voulez-vous une autre date ?`,
    ],
    [
      said("REGISTRATION_CANCELLED", "CANCELLED", {
        cancelledBy: "ORGANISER",
        cancelReason: "panne dans l'atelier",
        slots: cancelledSlots,
      }),
      `Visite, ${when}, est annulé. Raison : panne dans l’atelier. Voulez-vous une autre date ?`,
    ],
    [
      said("REGISTRATION_CANCELLED", "CANCELLED", { cancelledBy: "ORGANISER" }),
      `Visite, ${when}, votre inscription est annulée. Voulez-vous une autre date ?`,
    ],
  ])("%s", (words, expected) => {
    expect(words).toBe(expected);
  });

  test("comes from the state as it is now, whatever the notice was about", () => {
    expect(said("REGISTRATION_PROMOTED", "CANCELLED", { cancelledBy: "ORGANISER" })).toContain(
      "est annulée",
    );
  });

  test("is written in French typography", () => {
    const words = newsInWords("REGISTRATION_OFFERED", { ...facts, status: "OFFERED" });
    expect(words).toBe(frenchText(words));
  });
});
