import type { ReactNode } from "react";
import { FrenchText } from "#components/site/french-text.tsx";
import { arrivalAt } from "#lib/domain/event/deadlines.ts";
import type { PracticalFactKind } from "#lib/domain/event/event-content.ts";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { practicalFactInWords } from "#lib/text/event/practical-fact.ts";
import { schoolLevelLabels } from "#lib/text/labels.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { capitalised, dayInWords, durationInWords, timeInWords } from "#lib/time/paris-words.ts";

type HeadSheetProps = {
  event: EventPage;
  organiser: string;
  contactFunction: string;
  phone: { display: string; e164: string };
  email: string;
};

/** One page for the head of school, who reads it and says yes: printed, or forwarded by its address. */
export function HeadSheet({ event, ...contact }: HeadSheetProps) {
  return (
    <article className="head-sheet">
      <FrenchText>
        <h1>Fiche pour la direction de l'établissement</h1>
        <p className="head-sheet__title">
          <b>{event.title}</b>
          {event.levels.length > 0 &&
            `, pour les classes de ${listInWords(event.levels.map((level) => schoolLevelLabels[level]))}`}
        </p>
        {event.sample && <p>Ceci est un exemple : ses horaires et son programme sont inventés.</p>}
        <DatesAndPlace event={event} />
        <WhatPupilsDo event={event} />
        <Safety event={event} />
        <Supervision event={event} />
        <CostAndTransport event={event} />
        <LegalTexts />
        <Contact {...contact} />
        <div className="head-sheet__answer">
          <b>Avis de la direction : nom, date, signature</b>
        </div>
      </FrenchText>
    </article>
  );
}

type EventProps = Pick<HeadSheetProps, "event">;

function DatesAndPlace({ event }: EventProps) {
  const coach = factsOf(event, ["COACH", "ARRIVAL"]);
  return (
    <Part title="Dates, heures et lieu">
      {event.slots.length === 0 && <p>Aucune date à venir.</p>}
      <ul>
        {event.slots.map((slot) => (
          <li key={slot.id}>{whenAndWhere(slot)}</li>
        ))}
      </ul>
      {coach.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Part>
  );
}

function WhatPupilsDo({ event }: EventProps) {
  return (
    <Part title="Ce que feront les élèves">
      <p>{event.description || event.summary}</p>
      {event.programme.length > 0 && (
        <ol>
          {event.programme.map(({ title, text }) => (
            <li key={title}>
              <b>{title}.</b> {text}
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

function Safety({ event }: EventProps) {
  const place = factsOf(event, ["ACCESS", "SAFETY", "AGE", "BRING", "PHOTO", "MEAL"]);
  return (
    <Part title="Sécurité et équipement">
      <ul>
        {place.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        Les élèves ne conduisent aucune machine et ne font aucun travail. Pour une consigne propre
        au lieu, appelez-nous.
      </p>
    </Part>
  );
}

function Supervision({ event }: EventProps) {
  return (
    <Part title="Encadrement">
      <p>
        {plural(event.adultMin, "adulte", "adultes")} au moins par classe, enseignant compris :
        c'est la demande de l'organisateur. En collège et en lycée, la direction fixe l'encadrement.
        Les élèves restent sous l'autorité de l'établissement.
      </p>
      <p>
        La liste nominative reste entre les mains de l'enseignant. Nous ne demandons que des
        nombres.
      </p>
    </Part>
  );
}

function CostAndTransport({ event }: EventProps) {
  const cost = factsOf(event, ["COST"]);
  return (
    <Part title="Coût et transport">
      {cost.length > 0 ? (
        cost.map((text) => <p key={text}>{text}</p>)
      ) : (
        <p>Gratuit. Prise en charge du car : demandez-nous.</p>
      )}
    </Part>
  );
}

function LegalTexts() {
  return (
    <Part title="Textes">
      <p>
        Circulaire du 16 juillet 2024 sur les sorties scolaires (NOR MENE2407159C). Circulaire du 12
        juillet 2024 sur les séquences d'observation, les visites d'information et les stages des
        collégiens (NOR MENE2407449C).
      </p>
      <p>
        L'établissement décide si la sortie est obligatoire ou facultative. Nous disons seulement
        les heures et le prix.
      </p>
    </Part>
  );
}

function Contact({ organiser, contactFunction, phone, email }: Omit<HeadSheetProps, "event">) {
  return (
    <Part title="Contact">
      <p>
        {contactFunction} : <a href={`tel:${phone.e164}`}>{phone.display}</a>,{" "}
        <a href={`mailto:${email}`}>{email}</a>
        <br />
        {organiser}
      </p>
    </Part>
  );
}

function factsOf(event: EventPage, kinds: readonly PracticalFactKind[]): string[] {
  return event.practicalFacts.filter(({ kind }) => kinds.includes(kind)).map(practicalFactInWords);
}

/** French typography goes no further than what a component is given: each part asks for its own. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <FrenchText>{children}</FrenchText>
    </section>
  );
}

/** « Jeudi 3 décembre 2026 : arrivée à 13 h 50, départ à 16 h, soit 2 h 10 hors trajet. … » */
function whenAndWhere(slot: PublicSlot): string {
  const arrival = arrivalAt(slot.startsAt);
  const hours = `arrivée à ${timeInWords(arrival)}, début à ${timeInWords(slot.startsAt)}, départ à ${timeInWords(slot.endsAt)}, soit ${durationInWords(arrival, slot.endsAt)} hors trajet`;
  const place = placeInWords(slot.companyName ?? slot.venueName, slot.communeName);
  const address = slot.venueAddress ? `, ${slot.venueAddress}` : "";
  const access = slot.accessNotes ? ` ${slot.accessNotes}` : "";
  const label = slot.label ? ` (${slot.label})` : "";
  return `${capitalised(dayInWords(slot.startsAt))}${label} : ${hours}. ${place}${address}.${access}`;
}
