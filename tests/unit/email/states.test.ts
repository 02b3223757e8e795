import { describe, expect, test } from "vitest";
import { isSuperseded } from "#lib/domain/email/email-delivery.ts";
import {
  type EmailKind,
  type RegistrationStatus,
  registrationStatuses,
} from "#lib/domain/types.ts";
import { calendarOf } from "#lib/email/attached-calendar.ts";
import {
  type RegistrationEmailKind,
  registrationEmail,
  registrationTemplates,
} from "#lib/email/facts/registration-templates.ts";
import { classFacts, personFacts, sender } from "#lib/email/facts/sample-facts.ts";
import type { RegistrationFacts } from "#lib/email/templates/email-facts.ts";
import { linkRequested } from "#lib/email/templates/registration/link-requested.ts";

const now = new Date("2026-11-23T09:00:00Z");
const deadlines: Partial<Record<RegistrationStatus, Partial<RegistrationFacts>>> = {
  OFFERED: { offerExpiresAt: new Date("2026-11-26T11:00:00Z") },
  PENDING: { pendingExpiresAt: new Date("2026-11-26T11:00:00Z") },
};
const deadline = "jeudi 26\u00A0novembre\u00A02026 à 12\u00A0h";

/** Of the kinds that are never overtaken, the status that each tells of. */
const endings: Partial<Record<EmailKind, RegistrationStatus>> = {
  REGISTRATION_EXPIRED: "EXPIRED",
  REGISTRATION_DECLINED: "DECLINED",
  REGISTRATION_CANCELLED: "CANCELLED",
  DUPLICATE_ENDED: "CANCELLED",
  LATE_CANCELLATION: "CANCELLED",
};

/** Whether this message may be sent in this state. */
function isSent(kind: RegistrationEmailKind, status: RegistrationStatus): boolean {
  if (endings[kind]) return endings[kind] === status;
  const slots = classFacts.slots.map(({ startsAt }) => ({ startsAt, isCancelled: false }));
  const registered = { ...classFacts, ...deadlines[status], status, slots, hasCome: true };
  return !isSuperseded(kind, registered, now);
}

/** What only somebody in this state may read, and what they read in any case. */
const waits = /liste d’attente/;
const asks = /réponse de l’équipe|L’équipe vous répond/;
const offers = /\d\u00A0places? se libère|places (vous )?sont proposées|places? vous attend/;
const holds = /est confirmée|est inscrite|place est réservée|nous vous attendons/;
const ends =
  /annul|n’est plus valable|ne pouvons pas vous accueillir|délai est passé|vos places sans nom sont rendues|ne réservait aucune place|ne s’est libérée|pas répondu à temps|sans votre réponse/i;

const says: Readonly<Record<RegistrationStatus, RegExp>> = {
  CONFIRMED:
    /est confirmée|est inscrite|place est réservée|nous vous attendons|place pour vous|Billet|Toujours|Merci/,
  PENDING: asks,
  WAITLISTED: waits,
  OFFERED: offers,
  CANCELLED: ends,
  DECLINED: ends,
  EXPIRED: ends,
};
const never: Readonly<Record<RegistrationStatus, readonly RegExp[]>> = {
  CONFIRMED: [asks, /êtes en liste d’attente/],
  PENDING: [waits, offers, holds],
  WAITLISTED: [asks, offers, holds],
  OFFERED: [waits, asks, holds],
  CANCELLED: [waits, asks, offers, holds],
  DECLINED: [waits, asks, offers, holds],
  EXPIRED: [asks, holds],
};

const kinds = Object.keys(registrationTemplates) as RegistrationEmailKind[];
const readers: [string, RegistrationFacts][] = [
  ["a class", classFacts],
  ["a person", personFacts],
  ["the adviser of a person", { ...personFacts, isForAdviser: true }],
];
const cases = kinds.flatMap((kind) =>
  registrationStatuses
    .filter((status) => isSent(kind, status))
    .flatMap((status) =>
      readers.map(([reader, facts]) => ({
        kind,
        status,
        reader,
        facts: { ...facts, cancelledBy: "ORGANISER" as const, ...deadlines[status], status },
      })),
    ),
);

describe.each(cases)(
  "$kind to $reader whose registration is $status",
  ({ kind, status, facts }) => {
    const { text, html } = registrationEmail(kind, facts);
    const isToLead = kind === "LATE_CANCELLATION";

    test("says the state, and no other", () => {
      if (!isToLead) expect(text).toMatch(says[status]);
      for (const other of never[status]) expect(text).not.toMatch(other);
    });

    test("shows a ticket only where there is a place", () => {
      if (status === "CONFIRMED") return;
      // The number of one that ended tells it from others in the same mail.
      if (status !== "CANCELLED")
        for (const part of [text, html]) expect(part).not.toContain(facts.code);
      expect(text).not.toMatch(/billet/i);
    });

    test("speaks of a file only where there is one", () => {
      const calendar = calendarOf(kind, status, facts, now);
      if (text.includes("fichier joint")) expect(calendar).not.toBeNull();
    });

    test("of an offer, says until when it is answered; of a request, until when the team answers", () => {
      if (deadlines[status]) expect(text).toContain(deadline);
    });
  },
);

test("an offer is answered from every message that its class reads", () => {
  const offered = { ...classFacts, ...deadlines.OFFERED, status: "OFFERED" } as const;
  for (const kind of kinds.filter(
    (one) => isSent(one, "OFFERED") && one !== "HEAD_OF_SCHOOL_COPY",
  )) {
    const { text } = registrationTemplates[kind](offered);
    expect(text).toContain("«\u00A0Oui, je viens\u00A0» ou «\u00A0Non, je laisse ma place\u00A0»");
    expect(text).toContain(`Répondre\u00A0:\n${classFacts.link}`);
  }
});

test("links that were asked for say how each registration stands", () => {
  const { eventTitle, link } = classFacts;
  const startsAt = new Date("2026-12-03T13:30:00Z");
  const offerExpiresAt = new Date("2026-11-26T11:00:00Z");
  const registrations = (["CONFIRMED", "WAITLISTED", "PENDING", "OFFERED"] as const).map(
    (status) => ({ eventTitle, link, startsAt, status, offerExpiresAt }),
  );
  const { text } = linkRequested({ sender, registrations });
  expect(text).toContain("(confirmée)");
  expect(text).toContain("(sur liste d’attente)");
  expect(text).toContain("(en attente de validation)");
  expect(text).toContain(`(place proposée, répondez avant le ${deadline})`);
});
