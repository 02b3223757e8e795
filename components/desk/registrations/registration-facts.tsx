import type { ReactNode } from "react";
import { headCount } from "#lib/domain/registration/head-count.ts";
import type { NeedCount } from "#lib/domain/registration/needs.ts";
import type {
  AdviserNetwork,
  AgeBand,
  RegistrationKind,
  RegistrationSource,
  SchoolLevel,
  Transport,
} from "#lib/domain/types.ts";
import {
  adviserNetworkLabels,
  ageBandLabels,
  needLabels,
  registrationKindLabels,
  registrationSourceLabels,
  schoolLevelLabels,
  transportLabels,
} from "#lib/text/labels.ts";
import { headCountInWords } from "#lib/text/registration/head-count.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { displayPhone } from "#lib/text/writing/phone.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords, dayAndHoursInWords } from "#lib/time/paris-words.ts";

type RegistrationFactsProps = {
  registration: {
    kind: RegistrationKind;
    source: RegistrationSource;
    code: string;
    firstName: string;
    lastName: string;
    email: string | null;
    phone: string | null;
    organisation: string | null;
    jobTitle: string | null;
    accompaniedBy: string | null;
    parentAddress: boolean;
    ageBand: AgeBand | null;
    levels: readonly SchoolLevel[];
    pupilCount: number | null;
    adultCount: number | null;
    headcountConfirmedAt: Date | null;
    companionCount: number;
    transport: Transport | null;
    arrivalTime: string | null;
    headAgreed: boolean;
    headEmail: string | null;
    secondChoiceSlot: { startsAt: Date; endsAt: Date } | null;
    needs: readonly NeedCount[];
    communeName: string | null;
    epci: { name: string } | null;
    /** Who registered this person, while attendance is returned to advisers. */
    adviser: { firstName: string; lastName: string; organisation: string } | null;
    /** Until when places are held without names. */
    heldUntil: Date | null;
    createdAt: Date;
  };
};

/** What was answered in the form, the empty answers left out. */
export function RegistrationFacts({ registration }: RegistrationFactsProps) {
  const isClass = registration.kind === "CLASS";
  const facts = [
    ...whoOf(registration),
    ...(isClass ? classOf(registration) : personOf(registration)),
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <div className="card__head">
        <h2 id="facts">Inscription</h2>
      </div>
      <div className="card__body">
        <dl className="description-list">
          {facts
            .filter(([, value]) => value)
            .map(([term, value]) => (
              <DescriptionLine key={term} term={term} value={value} />
            ))}
        </dl>
      </div>
    </section>
  );
}

function DescriptionLine({ term, value }: { term: string; value: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

type Line = readonly [term: string, value: ReactNode];
type Registration = RegistrationFactsProps["registration"];

function whoOf(registration: Registration): Line[] {
  const { email, phone, communeName, epci, adviser, heldUntil } = registration;
  return [
    ["Genre", registrationKindLabels[registration.kind]],
    ["Billet", registration.code],
    ["Contact", `${registration.firstName} ${registration.lastName}`],
    ["Courriel", email && <a href={`mailto:${email}`}>{email}</a>],
    ["Téléphone", phone && <a href={`tel:${phone}`}>{displayPhone(phone)}</a>],
    ["Commune", communeName && `${communeName} (${epci?.name ?? "hors territoire"})`],
    ["Reçue le", dateTimeInWords(registration.createdAt)],
    ["Saisie", registrationSourceLabels[registration.source]],
    [
      "Inscrite par",
      adviser && `${adviser.firstName} ${adviser.lastName}, ${adviser.organisation}`,
    ],
    ["Places gardées jusqu’au", heldUntil && dateTimeInWords(heldUntil)],
  ];
}

function classOf(registration: Registration): Line[] {
  const { levels, transport, needs, secondChoiceSlot } = registration;
  return [
    ["Niveau", listInWords(levels.map((level) => schoolLevelLabels[level]))],
    ["Effectif", headCountInWords("CLASS", headCount(registration))],
    [
      "Effectif confirmé",
      registration.headcountConfirmedAt && dateTimeInWords(registration.headcountConfirmedAt),
    ],
    [
      "Deuxième choix",
      secondChoiceSlot && dayAndHoursInWords(secondChoiceSlot.startsAt, secondChoiceSlot.endsAt),
    ],
    ["Transport", transport && transportLabels[transport]],
    ["Arrivée", registration.arrivalTime],
    ["Accord du chef d’établissement", registration.headAgreed ? "Oui" : "Pas encore"],
    ["Direction en copie", registration.headEmail],
    ["Besoins", listInWords(needs.map(({ need, count }) => `${needLabels[need]}\u00A0: ${count}`))],
  ];
}

function personOf(registration: Registration): Line[] {
  const { accompaniedBy, ageBand, companionCount, needs } = registration;
  return [
    ["Organisme", registration.organisation],
    ["Fonction", registration.jobTitle],
    ["Accompagnée par", accompaniedBy && adviserNetworkLabels[accompaniedBy as AdviserNetwork]],
    ["Âge", ageBand && ageBandLabels[ageBand]],
    ["Avec", companionCount > 0 && plural(companionCount, "autre personne", "autres personnes")],
    ["Adresse d’un parent", registration.parentAddress && "Oui, moins de 15 ans"],
    ["Besoins", listInWords(needs.map(({ need, count }) => `${needLabels[need]}\u00A0: ${count}`))],
  ];
}
