import { carrier, territory } from "#lib/territory.ts";
import { periodInWords } from "#lib/text/writing/period.ts";
import { FrenchText } from "./french-text.tsx";

const { retention, email } = territory;

/** What the answers of each form are for. */
const purposes = {
  class:
    "N'écrivez aucun nom d'élève : des nombres suffisent. Vos réponses servent à inscrire la classe, à vous joindre et à compter les présences.",
  person: "Vos réponses servent à vous inscrire, à vous accueillir et à compter les présences.",
  list: "Vos réponses servent à inscrire ces personnes, à leur dire qui l'a fait, à les accueillir et à vous dire si elles sont venues.",
} as const;

const durations = { class: classDuration, person: personDuration, list: listDuration } as const;

/** The short notice of article 13 of the GDPR, under each form that asks personal data. */
export function PrivacyNotice({ kind }: { kind: keyof typeof purposes }) {
  return (
    <section className="prose privacy-notice" aria-labelledby="privacy-notice-title">
      <FrenchText>
        <h2 id="privacy-notice-title">Vos données</h2>
        <p>
          {purposes[kind]} C'est une mission d'intérêt public. Sans les réponses obligatoires, nous
          ne pouvons pas {kind === "list" ? "les" : "vous"} inscrire.
        </p>
        <p>
          L'équipe qui organise les voit. L'entreprise d'accueil reçoit seulement des nombres et des
          heures.
        </p>
        {kind === "list" && (
          <p>
            Dites à chaque personne que vous l'inscrivez. Après le rendez-vous, vous voyez si elle
            est venue : cela ne doit servir à aucune sanction.
          </p>
        )}
        <p>{durations[kind]()}</p>
        <p>
          Responsable : {carrier.legalName}
          {territory.carrier.confirmed ? "" : " (à confirmer)"}. Pour voir, corriger ou faire
          effacer vos données, ou vous y opposer, écrivez à <a href={`mailto:${email}`}>{email}</a>.
          Vous pouvez aussi saisir la CNIL. Tout est expliqué dans{" "}
          <a href="/donnees-personnelles">Données personnelles</a>.
        </p>
      </FrenchText>
    </section>
  );
}

function personDuration(): string {
  return `Vos nom, courriel et téléphone sont effacés ${periodInWords(retention.person)} après le rendez-vous.`;
}

function listDuration(): string {
  return `Leurs nom, courriel et téléphone sont effacés ${periodInWords(retention.person)} après le rendez-vous, les vôtres ${periodInWords(retention.professional)} après votre dernière inscription.`;
}

function classDuration(): string {
  return `Vos nom, courriel et téléphone sont effacés ${periodInWords(retention.professional)} après votre dernière inscription. Nous vous prévenons ${periodInWords(retention.professionalWarning)} avant. ${needsDuration()}`;
}

function needsDuration(): string {
  return `Les besoins d'aménagement sont effacés ${periodInWords(retention.accessNeeds)} après le rendez-vous.`;
}
