import type { ReactNode } from "react";
import {
  type ChoiceName,
  choiceNames,
  classChoices,
  personChoices,
} from "#lib/domain/registration/facts.ts";
import { headCount } from "#lib/domain/registration/head-count.ts";
import type { StaffRegistration } from "#lib/queries/desk/registrations/registration-page.ts";
import {
  needLabels,
  registrationKindLabels,
  registrationSourceLabels,
  schoolLevelLabels,
} from "#lib/text/labels.ts";
import { chosenInWords, factNames } from "#lib/text/registration/fact-words.ts";
import { headCountInWords } from "#lib/text/registration/head-count.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { displayPhone } from "#lib/text/writing/phone.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords, dayAndHoursInWords } from "#lib/time/paris-words.ts";

type RegistrationFactsProps = { registration: StaffRegistration };

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

function whoOf(registration: StaffRegistration): Line[] {
  const { email, phone, communeName, epci, adviser, heldUntil } = registration;
  return [
    [factNames.kind, registrationKindLabels[registration.kind]],
    [factNames.code, registration.code],
    ["Contact", `${registration.firstName} ${registration.lastName}`],
    [factNames.email, email && <a href={`mailto:${email}`}>{email}</a>],
    [factNames.phone, phone && <a href={`tel:${phone}`}>{displayPhone(phone)}</a>],
    [factNames.communeName, communeName && `${communeName} (${epci?.name ?? "hors territoire"})`],
    [factNames.createdAt, dateTimeInWords(registration.createdAt)],
    [factNames.source, registrationSourceLabels[registration.source]],
    [
      factNames.adviserId,
      adviser && `${adviser.firstName} ${adviser.lastName}, ${adviser.organisation}`,
    ],
    [factNames.heldUntil, heldUntil && dateTimeInWords(heldUntil)],
  ];
}

function classOf(registration: StaffRegistration): Line[] {
  const { levels, needs, secondChoiceSlot } = registration;
  return [
    ["Niveau", listInWords(levels.map((level) => schoolLevelLabels[level]))],
    ["Effectif", headCountInWords("CLASS", headCount(registration))],
    [
      factNames.headcountConfirmedAt,
      registration.headcountConfirmedAt && dateTimeInWords(registration.headcountConfirmedAt),
    ],
    [
      factNames.secondChoiceSlotId,
      secondChoiceSlot && dayAndHoursInWords(secondChoiceSlot.startsAt, secondChoiceSlot.endsAt),
    ],
    ...choiceLines(choiceNames(classChoices), registration),
    [factNames.arrivalTime, registration.arrivalTime],
    [factNames.headAgreed, registration.headAgreed ? "Oui" : "Pas encore"],
    [factNames.headEmail, registration.headEmail],
    [
      factNames.needs,
      listInWords(needs.map(({ need, count }) => `${needLabels[need]}\u00A0: ${count}`)),
    ],
  ];
}

function personOf(registration: StaffRegistration): Line[] {
  const { companionCount, needs } = registration;
  return [
    [factNames.organisation, registration.organisation],
    [factNames.jobTitle, registration.jobTitle],
    ...choiceLines(choiceNames(personChoices), registration),
    ["Avec", companionCount > 0 && plural(companionCount, "autre personne", "autres personnes")],
    [factNames.parentAddress, registration.parentAddress && "Oui, moins de 15 ans"],
    [
      factNames.needs,
      listInWords(needs.map(({ need, count }) => `${needLabels[need]}\u00A0: ${count}`)),
    ],
  ];
}

function choiceLines(names: readonly ChoiceName[], registration: StaffRegistration): Line[] {
  return names.map((name) => [factNames[name], chosenInWords(name, registration[name])]);
}
