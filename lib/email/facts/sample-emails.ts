import type { EmailKind } from "#lib/domain/types.ts";
import { adviserConfirmed } from "../templates/adviser/adviser-confirmed.ts";
import { noticeForAdviser } from "../templates/adviser/for-adviser.ts";
import type { ComposedEmail, RegistrationFacts, Sender } from "../templates/email-facts.ts";
import { gatheredNews } from "../templates/registration/gathered-news.ts";
import { linkRequested } from "../templates/registration/link-requested.ts";
import { registrantCodeEmail } from "../templates/registration/registrant-code.ts";
import { attendanceToRecord } from "../templates/staff/attendance-to-record.ts";
import { lateCancellations } from "../templates/staff/late-cancellation.ts";
import { retentionWarning } from "../templates/staff/retention-warning.ts";
import { signInCodeEmail } from "../templates/staff/sign-in-code.ts";
import { type RegistrationEmailKind, registrationTemplates } from "./registration-templates.ts";
import { batchFacts, classFacts, personFacts } from "./sample-facts.ts";

/** A message as somebody would receive it, with made-up facts. */
export type SampleEmail = {
  kind: EmailKind;
  /** Names it in an address: « registration-confirmed-classe ». */
  key: string;
  /** « une classe », « une personne » : to whom, where a kind differs. */
  to: string;
  email: ComposedEmail;
};

/** Kinds that only a class, or only a person, receives. */
const forClasses: readonly RegistrationEmailKind[] = [
  "REGISTRATION_PENDING",
  "REGISTRATION_OFFERED",
  "REGISTRATION_DECLINED",
  "LATE_CANCELLATION",
  "REMINDER_HEADCOUNT",
];
const forPersons: readonly RegistrationEmailKind[] = [
  "REGISTRATION_PROMOTED",
  "REGISTERED_BY_ADVISER",
  "HELD_PLACES_RELEASED",
];

/** What a kind needs beside the facts of every registration. */
const moreFacts: Partial<Record<RegistrationEmailKind, Partial<RegistrationFacts>>> = {
  REGISTRATION_WAITLISTED: { ahead: 3, waitlistEndsAt: new Date("2026-11-26T17:00:00Z") },
  REGISTRATION_OFFERED: { offerExpiresAt: new Date("2026-11-26T11:00:00Z") },
  REGISTRATION_EXPIRED: { offerExpiresAt: new Date("2026-11-26T11:00:00Z") },
  DUPLICATE_ENDED: { status: "CANCELLED", cancelledBy: "SYSTEM" },
  REGISTRATION_CANCELLED: { cancelledBy: "ORGANISER", cancelReason: "panne dans l'atelier" },
  LATE_CANCELLATION: { cancelledBy: "SCHOOL", cancelReason: "sortie reportée" },
  REGISTERED_BY_ADVISER: {
    adviser: { name: "Sacha Essai", organisation: "Mission locale de démonstration" },
  },
  HELD_PLACES_RELEASED: {
    kind: "GROUP",
    people: 3,
    howMany: "3\u00A0places sans nom",
    heldUntil: new Date("2026-11-28T17:00:00Z"),
  },
};

/** Every message that the site sends, in the order of the kinds. */
export function sampleEmails(sender: Sender): SampleEmail[] {
  const kinds = Object.keys(registrationTemplates) as RegistrationEmailKind[];
  return [
    ...kinds.flatMap((kind) => aboutRegistration(kind, sender)),
    ...gathered(sender),
    ...forAdvisers(sender),
    attendanceMissing(sender),
    ...forRegistrants(sender),
    ...signInCodes(sender),
  ];
}

function aboutRegistration(kind: RegistrationEmailKind, sender: Sender): SampleEmail[] {
  const sample = (facts: RegistrationFacts, to: string, suffix: string): SampleEmail => ({
    kind,
    to,
    key: `${kind.toLowerCase().replaceAll("_", "-")}-${suffix}`,
    email: registrationTemplates[kind]({ ...facts, ...moreFacts[kind], sender }),
  });
  return [
    ...(forPersons.includes(kind) ? [] : [sample(classFacts, "une classe", "classe")]),
    ...(forClasses.includes(kind) ? [] : [sample(personFacts, "une personne", "personne")]),
  ];
}

/** What one mail says for several that would have been too many. */
function gathered(sender: Sender): SampleEmail[] {
  const news = (["REGISTRATION_CONFIRMED", "REGISTRATION_CANCELLED"] as const).map((kind) => {
    const facts = { ...personFacts, sender };
    return { facts, said: registrationTemplates[kind](facts).said };
  });
  const cancelled = ["3e A", "3e B"].map((name) => ({
    ...classFacts,
    who: `${name}, Collège de démonstration, Exempleville`,
    ...moreFacts.LATE_CANCELLATION,
  }));
  return [
    {
      kind: "REGISTRATION_CONFIRMED",
      key: "gathered-news",
      to: "une adresse qui en recevrait beaucoup",
      email: gatheredNews(news, sender),
    },
    {
      kind: "LATE_CANCELLATION",
      key: "late-cancellations",
      to: "la cheffe de projet, pour plusieurs classes",
      email: lateCancellations(cancelled, sender),
    },
  ];
}

function forAdvisers(sender: Sender): SampleEmail[] {
  return [
    {
      kind: "ADVISER_CONFIRMED",
      key: "adviser-confirmed",
      to: "un organisme",
      email: adviserConfirmed({ ...batchFacts, sender }),
    },
    {
      kind: "REGISTRATION_CANCELLED",
      key: "registration-cancelled-organisme",
      to: "un organisme, pour une personne sans courriel",
      email: noticeForAdviser("REGISTRATION_CANCELLED", {
        ...personFacts,
        ...moreFacts.REGISTRATION_CANCELLED,
        status: "CANCELLED",
        contactName: personFacts.who,
        sender,
      }),
    },
  ];
}

function attendanceMissing(sender: Sender): SampleEmail {
  const { eventTitle, slots, writtenAt } = classFacts;
  return {
    kind: "ATTENDANCE_TO_RECORD",
    key: "attendance-to-record",
    to: "la cheffe de projet",
    email: attendanceToRecord({
      sender,
      writtenAt,
      slots: slots.map(({ id, startsAt }) => ({
        eventTitle,
        startsAt,
        link: `https://rendez-vous.example/gestion/creneaux/${id}/presence`,
      })),
    }),
  };
}

/** To those who registered themselves, about all that is theirs. */
function forRegistrants(sender: Sender): SampleEmail[] {
  const { eventTitle, link, slots, status, offerExpiresAt } = classFacts;
  const registrations = slots.map(({ startsAt }) => ({
    eventTitle,
    link,
    startsAt,
    status,
    offerExpiresAt,
  }));
  return [
    {
      kind: "LINK_REQUESTED",
      key: "link-requested",
      to: "une adresse connue",
      email: linkRequested({ sender, registrations }),
    },
    {
      kind: "LINK_REQUESTED",
      key: "link-requested-none",
      to: "une adresse sans inscription à venir",
      email: linkRequested({ sender, registrations: [] }),
    },
    {
      kind: "REGISTRANT_CODE",
      key: "registrant-code",
      to: "une personne inscrite",
      email: registrantCodeEmail({ sender, code: "04231789", lifetimeMinutes: 10 }),
    },
    {
      kind: "RETENTION_WARNING",
      key: "retention-warning",
      to: "une personne qui n’est pas revenue",
      email: retentionWarning({
        sender,
        unseenFor: { years: 2 },
        erasedFrom: new Date("2026-12-24T02:50:00Z"),
      }),
    },
  ];
}

function signInCodes(sender: Sender): SampleEmail[] {
  return [
    {
      kind: "SIGN_IN_CODE",
      key: "sign-in-code",
      to: "l’équipe",
      email: signInCodeEmail({ sender, code: "04231789", lifetimeMinutes: 10 }),
    },
    {
      kind: "SIGN_IN_CODE",
      key: "sign-in-code-none",
      to: "une adresse sans compte",
      email: signInCodeEmail({ sender, code: null, lifetimeMinutes: 10 }),
    },
  ];
}
