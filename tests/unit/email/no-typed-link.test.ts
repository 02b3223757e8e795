import { describe, expect, test } from "vitest";
import type { EmailKind } from "#lib/domain/types.ts";
import { registrationTemplates } from "#lib/email/facts/registration-templates.ts";
import { batchFacts, classFacts, personFacts, sender } from "#lib/email/facts/sample-facts.ts";
import { adviserConfirmed } from "#lib/email/templates/adviser/adviser-confirmed.ts";
import type { ComposedEmail, RegistrationFacts } from "#lib/email/templates/email-facts.ts";
import { gatheredNews } from "#lib/email/templates/registration/gathered-news.ts";
import { linkRequested } from "#lib/email/templates/registration/link-requested.ts";
import { registrantCodeEmail } from "#lib/email/templates/registration/registrant-code.ts";
import { attendanceToRecord } from "#lib/email/templates/staff/attendance-to-record.ts";
import { lateCancellations } from "#lib/email/templates/staff/late-cancellation.ts";
import { retentionWarning } from "#lib/email/templates/staff/retention-warning.ts";
import { signInCodeEmail } from "#lib/email/templates/staff/sign-in-code.ts";

/** What somebody may type to lead the reader of a mail elsewhere. */
const hostileTexts = [
  "www.evil.example",
  "evil.example/x",
  "https://evil.example/?a=1",
  "HTTP://192.0.2.7/x",
  "//evil.example",
  "camille@evil.example",
  "mailto:camille@evil.example",
  "javascript:alert(1)",
  "tel:0899000000",
  "\\\\evil\\partage",
  "3e B.evil.example",
  '<a href="https://evil.example">ici</a>',
  "evil。example",
  "evil.\u200Bexample",
];

type Hostile = { text: string; facts: (base: RegistrationFacts) => RegistrationFacts };

/** The facts of a registration of which every word that somebody typed is hostile. */
function hostile(text: string): Hostile {
  return {
    text,
    facts: (base) => ({
      ...base,
      eventTitle: text,
      who: text,
      contactName: text,
      cancelReason: text,
      practicalFacts: [text],
      adviser: { name: text, organisation: text },
      slots: base.slots.map((slot) => ({ ...slot, place: text, label: text })),
    }),
  };
}

const statuses = ["CONFIRMED", "WAITLISTED", "CANCELLED"] as const;

/** The messages of a kind that is about one registration: to a class and to a person, in several states. */
function ofRegistration(kind: keyof typeof registrationTemplates) {
  return ({ facts }: Hostile) =>
    [classFacts, personFacts].flatMap((base) =>
      statuses.map((status) =>
        registrationTemplates[kind]({ ...facts(base), status, cancelledBy: "ORGANISER" }),
      ),
    );
}

/** Every kind has its line: a new one without its line does not compile. */
const messagesOf: Record<
  EmailKind | "several at once" | "several late cancellations",
  (typed: Hostile) => ComposedEmail[]
> = {
  "several at once": ({ facts }) => {
    const told = [classFacts, personFacts].map(facts);
    const { REGISTRATION_CONFIRMED: template } = registrationTemplates;
    return [
      gatheredNews(
        told.map((one) => ({ facts: one, said: template(one).said })),
        sender,
      ),
    ];
  },
  "several late cancellations": ({ facts }) => [
    lateCancellations([classFacts, classFacts].map(facts), sender),
  ],
  DUPLICATE_ENDED: ofRegistration("DUPLICATE_ENDED"),
  REGISTRATION_CONFIRMED: ofRegistration("REGISTRATION_CONFIRMED"),
  REGISTRATION_PENDING: ofRegistration("REGISTRATION_PENDING"),
  REGISTRATION_WAITLISTED: ofRegistration("REGISTRATION_WAITLISTED"),
  REGISTRATION_OFFERED: ofRegistration("REGISTRATION_OFFERED"),
  REGISTRATION_PROMOTED: ofRegistration("REGISTRATION_PROMOTED"),
  REGISTRATION_EXPIRED: ofRegistration("REGISTRATION_EXPIRED"),
  REGISTRATION_DECLINED: ofRegistration("REGISTRATION_DECLINED"),
  REGISTRATION_CANCELLED: ofRegistration("REGISTRATION_CANCELLED"),
  LATE_CANCELLATION: ofRegistration("LATE_CANCELLATION"),
  REGISTRATION_CHANGED: ofRegistration("REGISTRATION_CHANGED"),
  REGISTRATION_DUPLICATE: ofRegistration("REGISTRATION_DUPLICATE"),
  REMINDER_HEADCOUNT: ofRegistration("REMINDER_HEADCOUNT"),
  REMINDER_PRACTICAL: ofRegistration("REMINDER_PRACTICAL"),
  THANKS: ofRegistration("THANKS"),
  HEAD_OF_SCHOOL_COPY: ofRegistration("HEAD_OF_SCHOOL_COPY"),
  REGISTERED_BY_ADVISER: ofRegistration("REGISTERED_BY_ADVISER"),
  HELD_PLACES_RELEASED: ofRegistration("HELD_PLACES_RELEASED"),
  ADVISER_CONFIRMED: ({ text, facts }) => [
    adviserConfirmed({
      ...batchFacts,
      eventTitle: text,
      slot: facts(classFacts).slots[0] ?? batchFacts.slot,
      people: [{ name: text, status: "CONFIRMED", hasAddress: false }],
    }),
  ],
  ATTENDANCE_TO_RECORD: ({ text }) => [
    attendanceToRecord({
      sender,
      writtenAt: new Date(0),
      slots: [{ eventTitle: text, startsAt: new Date(0), link: `${sender.appUrl}/gestion` }],
    }),
  ],
  LINK_REQUESTED: ({ text }) => [
    linkRequested({
      sender,
      registrations: [{ ...classFacts, eventTitle: text, startsAt: new Date(0) }],
    }),
  ],
  // Nothing in these was typed by anybody.
  REGISTRANT_CODE: () => [registrantCodeEmail({ sender, code: "042317", lifetimeMinutes: 10 })],
  SIGN_IN_CODE: () => [signInCodeEmail({ sender, code: "042317", lifetimeMinutes: 10 })],
  RETENTION_WARNING: () => [
    retentionWarning({ sender, unseenFor: { years: 2 }, erasedFrom: new Date(0) }),
  ],
};

describe.each(Object.entries(messagesOf))("%s", (_kind, compose) => {
  test.each(hostileTexts)("leads nowhere but to us where somebody typed %s", (text) => {
    for (const email of compose(hostile(text))) {
      const targets = [...email.html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
      for (const target of targets) expect(isOurs(target)).toBe(true);
      for (const part of [email.subject, email.text, readable(email.html)]) {
        expect(linkable(part)).toEqual([]);
      }
    }
  });
});

function isOurs(target = ""): boolean {
  return target.startsWith(`${sender.appUrl}/`) || target === `mailto:${sender.email}`;
}

/** What a mailbox shows of the HTML, without its targets. */
function readable(html: string): string {
  return html
    .replace(/<[^>]*>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

const linkedByMailboxes = [
  /[\p{L}\p{N}-][.．。｡][\p{Cf}]*[\p{L}][\p{L}\p{N}-]+/gu,
  /\b\d+\.\d+\.\d+\.\d+/g,
  /\S+@\S+/g,
  /[a-z][a-z0-9+-]*:[^\s\d]\S*/gi,
  /\b(?:tel|sms|callto):\S+/gi,
  /\\\\\S+/g,
];

/** What a mailbox may turn into a link by itself, ours left out. */
function linkable(part: string): string[] {
  const others = part
    .replace(/https:\/\/rendez-vous\.example\/\S*/g, "")
    .replaceAll(sender.email, "");
  return linkedByMailboxes.flatMap((pattern) => others.match(pattern) ?? []);
}
