import { describe, expect, test } from "vitest";
import { emailKinds } from "#lib/domain/types.ts";
import {
  type RegistrationEmailKind,
  registrationEmail,
  registrationTemplates,
} from "#lib/email/facts/registration-templates.ts";
import { sampleEmails } from "#lib/email/facts/sample-emails.ts";
import { batchFacts, classFacts, personFacts, sender } from "#lib/email/facts/sample-facts.ts";
import { adviserConfirmed } from "#lib/email/templates/adviser/adviser-confirmed.ts";
import type { ComposedEmail, RegistrationFacts } from "#lib/email/templates/email-facts.ts";
import { gatheredNews } from "#lib/email/templates/registration/gathered-news.ts";
import { signInCodeEmail } from "#lib/email/templates/staff/sign-in-code.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

const offerEnd = { offerExpiresAt: new Date("2026-11-26T11:00:00Z") };
const kinds = Object.entries(registrationTemplates);
const longTitle =
  "Une très longue journée portes ouvertes des entreprises de démonstration du bassin";

const all: [string, ComposedEmail][] = [
  ...sampleEmails(sender).map(({ key, email }): [string, ComposedEmail] => [key, email]),
  ...kinds.flatMap(([kind, template]): [string, ComposedEmail][] => [
    [`${kind} of a class`, template({ ...classFacts, ...offerEnd })],
    [`${kind} of a person`, template({ ...personFacts, ...offerEnd })],
    [`${kind} with a long title`, template({ ...personFacts, ...offerEnd, eventTitle: longTitle })],
  ]),
];

describe.each(all)("%s", (_name, { subject, text, html }) => {
  test("has a subject of one line", () => {
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test("is written in French typography, and never says that it was sent", () => {
    for (const line of [subject, ...text.split("\n")]) expect(line).toBe(frenchText(line));
    expect(text).not.toMatch(/\u202F|envoyé/);
  });

  test("says who writes, why, and where personal data are explained, in text and in HTML", () => {
    for (const part of [text, html]) {
      expect(part).toContain(sender.email);
      expect(part).toContain("Vous recevez ce courriel parce");
      expect(part).toContain("https://rendez-vous.example/donnees-personnelles");
    }
  });

  test("is one page of 600 pixels in French that needs no picture", () => {
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("max-width:600px");
    expect(html).not.toMatch(/<img|<script|url\(/);
  });
});

describe.each(kinds)("%s", (_kind, template) => {
  test("is complete as text: when, where, who, how many", () => {
    const { text } = template(classFacts);
    expect(text).toContain("Jeudi 3\u00A0décembre\u00A02026 de 14\u00A0h\u00A030 à 16\u00A0h");
    expect(text).toContain("Coutellerie de démonstration, 1 rue des Exemples, Exempleville");
    expect(text).toContain("3e B, Collège de démonstration, Exempleville");
    expect(text).toContain("26\u00A0élèves et 2\u00A0adultes");
  });

  test("shows what people typed and never runs it", () => {
    const who = '<script>alert("1")</script> & co';
    const { html, text } = template({ ...personFacts, who, eventTitle: "<b>Titre</b>" });
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<b>Titre");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co");
    expect(text).toContain(who);
  });
});

test("a class with two slots reads both", () => {
  const [slot] = classFacts.slots;
  if (!slot) throw new Error("the sample has a slot");
  const second = {
    ...slot,
    id: "b",
    startsAt: new Date("2026-12-03T15:30:00Z"),
    label: "Atelier B",
  };
  const { text } = registrationTemplates.REGISTRATION_CONFIRMED({
    ...classFacts,
    slots: [slot, { ...second, endsAt: new Date("2026-12-03T17:00:00Z") }],
  });
  expect(text).toContain("Créneaux\u00A0:\n- Jeudi 3\u00A0décembre\u00A02026 de 14\u00A0h\u00A030");
  expect(text).toContain(
    "- Jeudi 3\u00A0décembre\u00A02026 de 16\u00A0h\u00A030 à 18\u00A0h, Atelier B",
  );
});

test("a confirmation gives the ticket and the personal link", () => {
  const { text } = registrationTemplates.REGISTRATION_CONFIRMED(classFacts);
  expect(text).toContain("C’est noté\u00A0!");
  expect(text).toContain("EXE-4F7K2P");
  expect(text).toContain(classFacts.link);
});

test("a confirmation proposes even teams where the event is played in teams, and only there", () => {
  const teams = "5\u00A0équipes\u00A0: 1 de 6 et 4 de 5";
  const played = registrationTemplates.REGISTRATION_CONFIRMED({ ...classFacts, teams });
  expect(played.text).toContain(`Équipes proposées\u00A0: ${teams}`);
  expect(registrationTemplates.REGISTRATION_CONFIRMED(classFacts).text).not.toContain("Équipes");
});

test.each([
  ["CONFIRMED", "La classe est inscrite."],
  ["PENDING", "La demande attend la réponse de l’équipe."],
  ["WAITLISTED", "La classe est en liste d’attente"],
  ["OFFERED", "Des places sont proposées à la classe"],
] as const)(
  "the copy to the head of school of a %s class says the facts, and has no personal link",
  (status, words) => {
    const { text, html } = registrationTemplates.HEAD_OF_SCHOOL_COPY({ ...classFacts, status });
    expect(text).toContain(words);
    expect(text).toContain("Camille Exemple");
    expect(text).toContain(`${classFacts.eventUrl}/fiche`);
    for (const part of [text, html]) {
      expect(part).not.toContain(classFacts.link);
      expect(part).not.toContain(classFacts.code);
    }
  },
);

test("the copy of a cancelled class says so, and asks for nothing", () => {
  const cancelled = { ...classFacts, status: "CANCELLED" } as const;
  const { text } = registrationTemplates.HEAD_OF_SCHOOL_COPY(cancelled);
  expect(text).toContain("Une classe de votre établissement ne vient plus.");
  expect(text).toContain("Vous n’avez rien à faire.");
  expect(text).not.toContain("/fiche");
  expect(text).not.toContain(classFacts.link);
});

test("a waiting list says how many are in front, the rule, and until when a class waits", () => {
  const sentenceFor = (facts: Partial<RegistrationFacts>) =>
    registrationTemplates.REGISTRATION_WAITLISTED({ ...classFacts, ...facts }).text;
  expect(sentenceFor({ ahead: 0 })).toContain("Vous êtes en tête de la liste d’attente.");
  expect(sentenceFor({ ahead: 1 })).toContain("1\u00A0demande est devant vous.");
  expect(sentenceFor({ ahead: 3 })).toContain("3\u00A0demandes sont devant vous.");
  expect(sentenceFor({})).toContain("à la première demande qui tient en entier");
  expect(sentenceFor({ waitlistRule: "LEAD_CHOOSES" })).toContain("l’équipe choisit");
  const waitlistEndsAt = new Date("2026-11-26T17:00:00Z");
  expect(sentenceFor({ waitlistEndsAt })).toContain(
    "La liste se ferme le jeudi 26\u00A0novembre\u00A02026 à 18\u00A0h.",
  );
});

test("a request says what is held and until when the team answers; a dérogation says what it is", () => {
  const pending = (facts: Partial<RegistrationFacts>) =>
    registrationTemplates.REGISTRATION_PENDING({ ...classFacts, ...facts }).text;
  const pendingExpiresAt = new Date("2026-11-26T17:00:00Z");
  expect(pending({ pendingExpiresAt })).toContain(
    "au plus tard le jeudi 26\u00A0novembre\u00A02026 à 18\u00A0h. Sans réponse à cette date",
  );
  expect(pending({})).toContain("28\u00A0places sont gardées");
  expect(pending({ asksDerogation: true })).toContain("vous demandez une dérogation");
  expect(pending({ asksDerogation: true, people: 0 })).toContain("Aucune place n’est gardée");
});

test("what expired says who did not answer in time", () => {
  const expired = registrationTemplates.REGISTRATION_EXPIRED;
  const offered = expired({ ...classFacts, ...offerEnd });
  expect(offered.text).toContain("Nous n’avons pas eu votre réponse à temps.");
  const left = expired({ ...classFacts, pendingExpiresAt: new Date("2026-11-26T17:00:00Z") });
  expect(left.text).toContain("L’équipe n’a pas répondu à temps");
});

test("what expired proposes to register again only while registrations are open", () => {
  const expired = registrationTemplates.REGISTRATION_EXPIRED;
  const pending = { pendingExpiresAt: new Date("2026-11-26T17:00:00Z") };
  for (const deadline of [offerEnd, pending]) {
    expect(expired({ ...classFacts, ...deadline }).text).toContain("Se réinscrire");
    const closed = expired({ ...classFacts, ...deadline, isClosed: true }).text;
    expect(closed).not.toMatch(/réinscrire/);
    expect(closed).toContain("Les inscriptions de cette date sont closes.");
  }
});

test("a list that closes says that nobody is expected, and offers no form that is closed", () => {
  const { text, subject } = registrationTemplates.REGISTRATION_EXPIRED(classFacts);
  expect(subject).toContain("Liste d’attente close");
  expect(text).toContain("Aucune place ne s’est libérée.");
  expect(text).not.toContain("Se réinscrire");
});

test("an offer says until when, in the subject too", () => {
  const { text, subject } = registrationTemplates.REGISTRATION_OFFERED({
    ...classFacts,
    ...offerEnd,
  });
  expect(subject).toContain("Place disponible jusqu’au jeu. 26\u00A0nov. à 12\u00A0h");
  expect(text).toContain("28\u00A0places se libèrent pour vous.");
  expect(text).toContain("Répondez avant le jeudi 26\u00A0novembre\u00A02026 à 12\u00A0h.");
});

test("a cancellation by the team gives its reason, one by the person thanks", () => {
  const cancelled = registrationTemplates.REGISTRATION_CANCELLED;
  const byTeam = cancelled({
    ...classFacts,
    cancelledBy: "ORGANISER",
    cancelReason: "panne dans l'atelier",
  });
  expect(byTeam.text).toContain("Motif\u00A0: panne dans l’atelier");
  expect(byTeam.text).toContain("Vous n’avez rien à faire.");
  const byPerson = cancelled({ ...classFacts, cancelledBy: "SCHOOL" });
  expect(byPerson.text).toContain("Merci de nous avoir prévenus.");
});

test.each([
  ["CONFIRMED", "est confirmée"],
  ["PENDING", "attend la réponse"],
  ["WAITLISTED", "liste d’attente"],
  ["OFFERED", "Des places vous sont proposées"],
] as const)("who is registered already gets the link again, and the truth: %s", (status, words) => {
  const again = registrationTemplates.REGISTRATION_DUPLICATE({ ...personFacts, status });
  expect(again.text).toContain("Une inscription à ce nom existe déjà.");
  expect(again.text).toContain(words);
  expect(again.text).toContain(personFacts.link);
  expect(again.text).toContain("Si ce n’était pas vous, vous n’avez rien à faire.");
});

test("who read of a place that was none reads it plainly, with what to do", () => {
  for (const facts of [personFacts, classFacts]) {
    const ended = registrationTemplates.DUPLICATE_ENDED({ ...facts, status: "CANCELLED" });
    expect(ended.text).toContain("Cette inscription ne réservait aucune place.");
    expect(ended.text).toContain("inscrivez-vous de nouveau s’il reste des places");
    expect(ended.text).toContain(facts.sender.phone);
    expect(ended.text).toContain(facts.eventUrl);
    expect(ended.text).not.toContain(facts.link);
  }
});

test("somebody whom an adviser registered reads who did it, and how to withdraw", () => {
  const adviser = { name: "Sacha Essai", organisation: "Mission locale de démonstration" };
  const byAdviser = (facts: Partial<RegistrationFacts>) =>
    registrationTemplates.REGISTERED_BY_ADVISER({ ...personFacts, adviser, ...facts }).text;
  const confirmed = byAdviser({});
  expect(confirmed).toContain(
    "Sacha Essai (Mission locale de démonstration) a réservé une place pour vous.",
  );
  expect(confirmed).toContain("Annulez avec le lien ci-dessous.");
  expect(confirmed).toContain(personFacts.link);
  expect(confirmed).toContain("aucune sanction");
  const waits = byAdviser({ status: "WAITLISTED", ahead: 2 });
  expect(waits).toContain("liste d’attente");
  expect(waits).toContain("2\u00A0demandes sont devant vous.");
  expect(waits).not.toContain("EXE-4F7K2P");
  expect(byAdviser({ status: "WAITLISTED", ahead: 0 })).toContain("en tête de la liste d’attente.");
});

test("an adviser reads each name and status, and nobody's personal link", () => {
  const { text, subject } = adviserConfirmed(batchFacts);
  expect(subject).toMatch(/^Réponse à votre liste/);
  const confirmed = { ...batchFacts, people: batchFacts.people.slice(0, 1) };
  expect(adviserConfirmed(confirmed).subject).toMatch(/^Confirmation groupée/);
  expect(text).toContain(
    "1\u00A0inscription confirmée, 1 en liste d’attente, 3\u00A0places gardées sans nom.",
  );
  expect(text).toContain("- Lou Exemple\u00A0: confirmée");
  expect(text).toContain("- Charlie Exemple\u00A0: sur liste d’attente");
  expect(text).toContain("1\u00A0personne n’a pas de courriel");
  expect(text).not.toContain("/inscriptions/public");
});

test("an adviser is asked for no sheet of somebody whose registration has ended", () => {
  const people = [{ name: "Charlie Exemple", status: "CANCELLED", hasAddress: false }] as const;
  const { text } = adviserConfirmed({ ...batchFacts, people });
  expect(text).toContain("Charlie Exemple\u00A0: annulée");
  expect(text).not.toContain("pas de courriel");
});

test("an adviser reads that held places are released, and since when", () => {
  const heldUntil = new Date("2026-11-28T17:00:00Z");
  const released = registrationTemplates.HELD_PLACES_RELEASED;
  const { text } = released({ ...personFacts, kind: "GROUP", people: 3, heldUntil });
  expect(text).toContain(
    "Vous gardiez 3\u00A0places jusqu’au samedi 28\u00A0novembre\u00A02026 à 18\u00A0h.",
  );
});

test("a code is shown alone on its line, and an unknown address is told that it has no account", () => {
  expect(signInCodeEmail({ sender, code: "04231789", lifetimeMinutes: 10 }).text).toContain(
    "\n\n0423 1789\n\n",
  );
  expect(signInCodeEmail({ sender, code: null, lifetimeMinutes: 10 }).text).toContain(
    "n’a pas de compte",
  );
});

test("the team can preview every kind of message, each under a name of its own", () => {
  const samples = sampleEmails(sender);
  expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(emailKinds));
  expect(new Set(samples.map(({ key }) => key)).size).toBe(samples.length);
});

test("a mail that gathers says in its subject what became of each, and which are cancelled", () => {
  const cancelled = { ...classFacts, status: "CANCELLED", cancelledBy: "REGISTRANT" } as const;
  const news = [classFacts, cancelled].map((facts) => ({
    facts,
    said: registrationEmail(
      facts.status === "CANCELLED" ? "REGISTRATION_CANCELLED" : "REGISTRATION_CONFIRMED",
      facts,
    ).said,
  }));
  const { subject, text } = gatheredNews(news, classFacts.sender);
  expect(subject).toContain("2 inscriptions, confirmée (1), annulée (1)".replace("2 ", "2\u00A0"));
  expect(text.split(classFacts.code)).toHaveLength(3);
});

test("a subject says what happened, then the date, then the whole title", () => {
  const subjectOf = (kind: RegistrationEmailKind) =>
    registrationTemplates[kind](classFacts).subject;
  const ending = `, jeu. 3\u00A0déc. à 14\u00A0h\u00A030\u00A0: ${frenchText(classFacts.eventTitle)}`;
  expect(subjectOf("REGISTRATION_CONFIRMED")).toBe(`Confirmation${ending}`);
  expect(subjectOf("REGISTRATION_PROMOTED")).toBe(`Confirmation${ending}`);
  expect(subjectOf("REGISTRATION_WAITLISTED")).toBe(`Liste d’attente${ending}`);
  expect(subjectOf("REGISTRATION_CHANGED")).toBe(`Changement${ending}`);
  expect(subjectOf("REGISTRATION_CANCELLED")).toBe(`Annulation${ending}`);
  expect(subjectOf("REMINDER_HEADCOUNT")).toBe(`Rappel${ending}`);
  expect(subjectOf("REMINDER_PRACTICAL")).toBe(`Rappel${ending}`);
});

test.each(kinds)(
  "%s never cuts the title in its subject, on any day of the year",
  (_kind, template) => {
    const first = classFacts.slots[0];
    if (!first) throw new Error("the sample class has no slot");
    for (let day = 0; day < 366; day += 1) {
      const moved = (instant: Date) => new Date(instant.getTime() + day * 86_400_000);
      const slot = { ...first, startsAt: moved(first.startsAt), endsAt: moved(first.endsAt) };
      const { subject } = template({
        ...classFacts,
        ...offerEnd,
        slots: [slot],
        eventTitle: longTitle,
      });
      expect(subject).toContain(frenchText(longTitle));
    }
  },
);

test("a reminder of the head-count asks one question, with a page to say yes and one to change", () => {
  const { text } = registrationTemplates.REMINDER_HEADCOUNT(classFacts);
  expect(text).toMatch(/^Toujours 26\u00A0élèves et 2\u00A0adultes\u00A0\?/);
  expect(text).toContain(`Oui, le nombre est juste\u00A0:\n${classFacts.link}/effectif`);
  expect(text).toContain(`Changer le nombre, ou annuler\u00A0:\n${classFacts.link}\n`);
});

test("a practical reminder tells the hour and what to know before coming", () => {
  const { text } = registrationTemplates.REMINDER_PRACTICAL(personFacts);
  expect(text).toContain("Jeudi 3\u00A0décembre\u00A02026, soyez là à 14\u00A0h\u00A030.");
  expect(text).toContain("- À apporter\u00A0: Chaussures fermées.");
  expect(text).toContain("EXE-4F7K2P");
});

test("thanks lead to the survey and to the certificate; a class has a link for its pupils", () => {
  const person = registrationTemplates.THANKS(personFacts).text;
  expect(person).toContain(`${personFacts.link}/avis\n`);
  expect(person).toContain(`${personFacts.link}/attestation.pdf`);
  expect(person).not.toContain("élèves");
  expect(registrationTemplates.THANKS(classFacts).text).toContain("l’avis anonyme de vos élèves");
});
