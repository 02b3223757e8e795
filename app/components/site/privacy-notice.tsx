import { FrenchText } from "#app/components/site/french-text.tsx";
import { carrier, territory } from "#lib/territory.ts";
import { periodInWords } from "#lib/text/period.ts";

const { retention, email } = territory;

/** The short notice of article 13 of the GDPR, under each form that asks personal data. */
export function PrivacyNotice({ kind }: { kind: "class" | "person" }) {
  return (
    <section className="prose privacy-notice" aria-labelledby="privacy-notice-title">
      <FrenchText>
        <h2 id="privacy-notice-title">Vos données</h2>
        <p>
          {kind === "class"
            ? "N'écrivez aucun nom d'élève : des nombres suffisent. Vos réponses servent à inscrire la classe, à vous joindre et à compter les présences."
            : "Vos réponses servent à vous inscrire, à vous accueillir et à compter les présences."}{" "}
          C'est une mission d'intérêt public. Sans les réponses obligatoires, nous ne pouvons pas
          vous inscrire.
        </p>
        <p>
          L'équipe qui organise les voit. L'entreprise d'accueil reçoit seulement des nombres et des
          heures.
        </p>
        <p>{kind === "class" ? classDuration() : personDuration()}</p>
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

function classDuration(): string {
  return `Vos nom, courriel et téléphone sont effacés ${periodInWords(retention.professional)} après votre dernière inscription. Nous vous prévenons ${periodInWords(retention.professionalWarning)} avant. ${needsDuration()}`;
}

function needsDuration(): string {
  return `Les besoins d'aménagement sont effacés ${periodInWords(retention.accessNeeds)} après le rendez-vous.`;
}
