import { FrenchText } from "#components/site/french-text.tsx";
import type { BatchPerson } from "#lib/queries/advisers/show-batch.ts";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { capitalised, dayInWords, timeRangeInWords } from "#lib/time/paris-words.ts";

type HandoutProps = {
  person: BatchPerson;
  slot: PublicSlot;
  eventTitle: string;
  /** Who registered this person: « Sacha Essai, Mission locale … ». */
  adviser: string;
  phone: { display: string; e164: string };
  /** « 6 mois » after the event. */
  keptFor: string;
  controller: string;
  siteUrl: string;
};

/** What a person without an address is given on paper instead of an email. */
export function Handout({ person, slot, adviser, phone, ...props }: HandoutProps) {
  const isWaiting = person.status === "WAITLISTED";
  const place = [slot.companyName ?? slot.venueName, slot.venueAddress, slot.communeName];
  return (
    <article className="handout prose" aria-labelledby={person.registrationId}>
      <FrenchText>
        <h2 id={person.registrationId}>{`${person.firstName} ${person.lastName}`}</h2>
        <p>
          <strong>{adviser}</strong>{" "}
          {isWaiting ? "vous a mis sur la liste d'attente de" : "vous a inscrit à"} ce rendez-vous :{" "}
          {props.eventTitle}.
        </p>
        <p>
          {capitalised(dayInWords(slot.startsAt))} {timeRangeInWords(slot.startsAt, slot.endsAt)}
          <br />
          {place.filter((part) => part).join(", ")}
        </p>
        {isWaiting ? (
          <p>Le créneau est complet. {adviser} vous prévient dès qu'une place est pour vous.</p>
        ) : (
          <>
            <p>Votre billet, à dire à l'accueil :</p>
            <p className="handout__code">{person.code}</p>
          </>
        )}
        <h3>Vous ne venez pas ?</h3>
        <p>
          Appelez l'équipe au <a href={`tel:${phone.e164}`}>{phone.display}</a>, avec le numéro de
          votre {isWaiting ? "demande" : "billet"} ({person.code}). La place ira à quelqu'un
          d'autre. Venir n'est pas une obligation.
        </p>
        <h3>Vos données</h3>
        <p>
          {adviser} nous a donné votre nom, votre téléphone et votre commune, pour vous inscrire et
          compter les présences. L'équipe les voit, et {adviser} verra si vous êtes venu : cela ne
          doit servir à aucune sanction. Nous les effaçons {props.keptFor} après. Responsable :{" "}
          {props.controller}. Pour les voir, les corriger ou les faire effacer, appelez le même
          numéro. Vous pouvez aussi saisir la CNIL. Tout est expliqué sur{" "}
          {`${props.siteUrl}/donnees-personnelles`}.
        </p>
      </FrenchText>
    </article>
  );
}
