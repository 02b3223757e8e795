import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import {
  type ChoiceName,
  choiceNames,
  classChoices,
  personChoices,
} from "#lib/domain/registration/facts.ts";
import { limits } from "#lib/limits.ts";
import { emailKindLabels } from "#lib/text/email/email-labels.ts";
import { historyInWords } from "#lib/text/history.ts";
import {
  attendanceLabels,
  cancelledByLabels,
  emailStateLabels,
  registrationKindLabels,
  registrationSourceLabels,
  registrationStatusLabels,
} from "#lib/text/labels.ts";
import { choiceWords } from "#lib/text/registration/fact-words.ts";
import { isoWithOffset } from "#lib/time/paris.ts";

const emailColumns = { kind: true, state: true, createdAt: true } as const;

const related = {
  event: { select: { title: true } },
  school: { select: { uai: true } },
  secondChoiceSlot: { select: { startsAt: true, endsAt: true } },
  adviser: { select: { organisation: true } },
  slots: {
    orderBy: { slot: { startsAt: "asc" } },
    take: limits.slotsPerEvent,
    select: { people: true, slot: { select: { startsAt: true, endsAt: true } } },
  },
  attendances: true,
  answers: { include: { question: { select: { label: true } } } },
  surveyAnswers: true,
  emails: { orderBy: { createdAt: "asc" }, select: emailColumns },
  history: { orderBy: { at: "asc" } },
} as const satisfies Prisma.RegistrationInclude;

type Row = Prisma.RegistrationGetPayload<{ include: typeof related }>;

/**
 * All that is kept about the address that somebody proved, for them to read and to take elsewhere
 * (GDPR, articles 15 and 20). Keys are French: it is the person who reads it. What would open
 * something (a token, a hash) is not in it.
 */
export async function exportOwnData({ email }: Registrant, now: Date) {
  const registrations = await readAll((chunk) =>
    database().registration.findMany({
      where: { email },
      include: related,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      ...chunk,
    }),
  );
  const emails = await readAll((chunk) =>
    database().emailMessage.findMany({
      where: { recipient: email, registrationId: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      ...chunk,
      select: { id: true, ...emailColumns },
    }),
  );
  const adviser = await database().adviser.findUnique({ where: { email } });
  return {
    courriel: email,
    établiLe: isoWithOffset(now),
    inscriptions: registrations.map(registrationInWords),
    autresCourriels: emails.map(emailInWords),
    organismeQuiInscrit: adviser && {
      prénom: adviser.firstName,
      nom: adviser.lastName,
      organisme: adviser.organisation,
      réseau: adviser.network,
      depuis: isoWithOffset(adviser.createdAt),
      dernièreFois: isoWithOffset(adviser.lastUsedAt),
    },
  };
}

function registrationInWords(row: Row) {
  return {
    rendezVous: row.event.title,
    créneaux: row.slots.map(({ people, slot }) => ({
      début: isoWithOffset(slot.startsAt),
      fin: isoWithOffset(slot.endsAt),
      personnes: people,
    })),
    billet: row.code,
    genre: registrationKindLabels[row.kind],
    état: registrationStatusLabels[row.status],
    source: registrationSourceLabels[row.source],
    inscritLe: isoWithOffset(row.createdAt),
    changéLe: isoWithOffset(row.updatedAt),
    inscritPar: row.adviser?.organisation ?? null,
    attendDepuis: instantOf(row.waitlistedAt),
    placeProposéeJusquAu: instantOf(row.offerExpiresAt),
    réponseDeLÉquipeJusquAu: instantOf(row.pendingExpiresAt),
    placesGardéesJusquAu: instantOf(row.heldUntil),
    personne: personInWords(row),
    groupe: groupInWords(row),
    besoins: row.needs,
    annuléLe: instantOf(row.cancelledAt),
    annuléPar: row.cancelledBy && cancelledByLabels[row.cancelledBy],
    raisonDAnnulation: row.cancelReason,
    ...saidAndSeen(row),
    courriels: row.emails.map(emailInWords),
    historique: row.history.map(({ at, action, changes }) => ({
      le: isoWithOffset(at),
      quoi: historyInWords(action, changes),
    })),
  };
}

function personInWords(row: Row) {
  return {
    prénom: row.firstName,
    nom: row.lastName,
    courriel: row.email,
    téléphone: row.phone,
    organisme: row.organisation,
    fonction: row.jobTitle,
    ...choicesOf(choiceNames(personChoices), row),
    adresseDUnParent: row.parentAddress,
    commune: row.communeName,
    codeInsee: row.communeInseeCode,
    epci: row.epciSiren,
  };
}

function groupInWords(row: Row) {
  return {
    établissement: row.schoolName,
    uai: row.school?.uai ?? null,
    classe: row.className,
    niveaux: row.levels,
    élèves: row.pupilCount,
    adultes: row.adultCount,
    accompagnants: row.companionCount,
    ...choicesOf(choiceNames(classChoices), row),
    arrivée: row.arrivalTime,
    accordDeLaDirection: row.headAgreed,
    courrielDeLaDirection: row.headEmail,
    effectifConfirméLe: instantOf(row.headcountConfirmedAt),
    deuxièmeChoix: row.secondChoiceSlot && {
      début: isoWithOffset(row.secondChoiceSlot.startsAt),
      fin: isoWithOffset(row.secondChoiceSlot.endsAt),
    },
    dérogationDemandée: row.asksDerogation,
    avisDÉlèves: row.pupilSurveyCount,
  };
}

/** What they answered, and whether they came. */
function saidAndSeen(row: Row) {
  return {
    réponses: row.answers.map(({ question, values }) => ({
      question: question.label,
      réponses: values,
    })),
    enquête: row.surveyAnswers.map(({ score, discovered, comment }) => ({
      note: score,
      aDécouvertUnMétier: discovered,
      commentaire: comment,
    })),
    présence: row.attendances.map(({ status, pupilsPresent, adultsPresent, recordedAt }) => ({
      état: attendanceLabels[status],
      élèves: pupilsPresent,
      adultes: adultsPresent,
      notéeLe: isoWithOffset(recordedAt),
    })),
  };
}

function instantOf(instant: Date | null): string | null {
  return instant && isoWithOffset(instant);
}

function choicesOf(names: readonly ChoiceName[], row: Row): Record<string, string | null> {
  return Object.fromEntries(names.map((name) => [choiceWords[name].ownName, row[name]]));
}

function emailInWords(email: Prisma.EmailMessageGetPayload<{ select: typeof emailColumns }>) {
  return {
    objet: emailKindLabels[email.kind],
    état: emailStateLabels[email.state],
    écritLe: isoWithOffset(email.createdAt),
  };
}
