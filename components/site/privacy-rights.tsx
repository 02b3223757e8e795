import { FrenchText } from "./french-text.tsx";

/** The rights of the GDPR and how to use them. The answer's month is the law's. */
export function PrivacyRights() {
  return (
    <FrenchText>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander à voir vos données, à les corriger, à en limiter l'usage, à vous y
        opposer, et à les faire effacer quand la loi le permet. Votre lien personnel vous laisse
        déjà voir et annuler votre inscription. <a href="/mes-inscriptions">Mes inscriptions</a>{" "}
        vous laisse télécharger tout ce que nous gardons, et l'effacer vous-même.
      </p>
      <p>
        Si la réponse ne vous va pas, vous pouvez saisir la{" "}
        <a href="https://www.cnil.fr/fr/plaintes">
          CNIL (Commission nationale de l'informatique et des libertés)
        </a>
        .
      </p>
      <p>Pour demander, écrivez ou appelez. Nous répondons en un mois au plus.</p>
    </FrenchText>
  );
}
