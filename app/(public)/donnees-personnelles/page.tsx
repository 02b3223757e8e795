import type { Metadata } from "next";
import { ContactList } from "#components/site/contact-list.tsx";
import { PrivacyRights } from "#components/site/privacy-rights.tsx";
import { ProsePage } from "#components/site/prose-page.tsx";
import { RetentionList } from "#components/site/retention-list.tsx";
import { carrier, territory } from "#lib/territory.ts";
import { factInWords } from "#lib/text/event/fact.ts";
import { listInWords } from "#lib/text/writing/list.ts";

export const metadata: Metadata = { title: "Données personnelles" };

const { dataProtectionOfficer, epcis, host, mailProvider } = territory;

export default function PersonalDataPage() {
  return (
    <ProsePage>
      <h1>Données personnelles</h1>
      <p>
        Cette page dit ce que nous demandons, pourquoi, qui le voit et combien de temps nous le
        gardons. Nous demandons le moins possible.
      </p>

      <h2>Qui est responsable</h2>
      <p>
        La {carrier.legalName}
        {territory.carrier.confirmed ? "" : " (à confirmer)"}. Les rendez-vous sont un projet commun
        de quatre intercommunalités : {listInWords(epcis.map((epci) => epci.name))}.
      </p>
      <p>
        Personne déléguée à la protection des données : {factInWords(dataProtectionOfficer.email)}.
        {dataProtectionOfficer.email
          ? ""
          : " En attendant, écrivez à l'équipe (en bas de cette page)."}
      </p>

      <h2>Pourquoi nous les demandons</h2>
      <p>
        Pour vous inscrire, vous joindre en cas de changement, vous accueillir, compter les
        présences et rendre compte du projet par des totaux. C'est une mission d'intérêt public
        (article 6-1-e du règlement général sur la protection des données, RGPD). Nous ne vous
        demandons donc pas d'accord à cocher : nous vous informons.
      </p>

      <h2>Ce que nous demandons</h2>
      <h3>Pour une classe</h3>
      <p>
        L'établissement, la classe, le niveau, le nombre d'élèves et d'adultes, le transport, et de
        quoi joindre la personne qui l'inscrit : nom, courriel professionnel, téléphone du jour.
        Jamais le nom d'un élève, sa date de naissance ni sa photo.
      </p>
      <h3>Pour une personne</h3>
      <p>
        Prénom, nom, commune, et un courriel ou un téléphone. Si vous le voulez, l'organisme qui
        vous accompagne : seule l'équipe le voit. Jamais la date de naissance, l'adresse, le numéro
        de sécurité sociale, l'identifiant France Travail ni le CV.
      </p>
      <p>Avant 15 ans, c'est l'adresse d'un parent que nous demandons.</p>
      <h3>Quand un organisme inscrit une personne</h3>
      <p>
        Son nom, et un courriel ou un téléphone : jamais sa situation ni ses difficultés. La
        personne est prévenue par courriel ou par une fiche à imprimer : qui l'a inscrite, pour
        quoi, comment annuler. Sans courriel, c'est à la personne qui l'a inscrite que nous écrivons
        ce qui change. De la personne qui inscrit, nous gardons le nom, le courriel, l'organisme et
        son réseau.
      </p>
      <h3>Pour un besoin d'aménagement</h3>
      <p>
        Un nombre en face de mots fixes (fauteuil roulant, boucle magnétique…). Rien de médical. Ces
        besoins ne sont pas imprimés sur la feuille de présence.
      </p>
      <h3>Pour donner un avis</h3>
      <p>
        Une note, un oui ou un non, et un texte si vous le voulez. Les élèves répondent sans nom,
        par un lien que la classe partage : rien ne dit qui a répondu, ni de quelle classe.
      </p>
      <h3>Pour l'équipe qui se connecte</h3>
      <p>
        Courriel, nom, rôle, et l'historique de ce qui est fait. Combien de temps il est gardé : à
        confirmer. Les connexions, les codes refusés et les rôles donnés y sont aussi, le temps des
        journaux de sécurité.
      </p>
      <h3>Pour demander un code</h3>
      <p>
        Votre courriel, et une empreinte chiffrée de votre réseau, gardée deux jours au plus : elle
        arrête les robots.
      </p>
      <h3>Ce qui est obligatoire</h3>
      <p>
        Tout, sauf ce qui porte « (si besoin) ». Sans ces réponses, nous ne pouvons pas vous
        inscrire.
      </p>

      <h2>Qui les voit</h2>
      <ul>
        <li>L'équipe qui organise : la cheffe de projet et ses collègues des intercommunalités.</li>
        <li>
          Si un organisme vous a inscrit, la personne qui l'a fait : votre inscription et votre
          présence, jamais celles des autres.
        </li>
        <li>Les personnes qui accueillent le jour même : ce qu'il faut pour vous reconnaître.</li>
        <li>L'entreprise d'accueil : des nombres et des heures, pas de noms.</li>
        <li>Le comité de pilotage : des totaux, pas de noms.</li>
        <li>
          Nos prestataires, pour notre compte : l'hébergeur ({factInWords(host.name)}) et celui qui
          achemine les courriels ({factInWords(mailProvider.name)}). Leur pays : à confirmer.
        </li>
      </ul>
      <p>
        Nous ne vendons rien et ne donnons rien à d'autres. Votre présence n'est pas envoyée
        automatiquement à France Travail. Elle ne doit servir à aucune sanction.
      </p>

      <h2>Combien de temps nous les gardons</h2>
      <RetentionList retention={territory.retention} />

      <h2>Photos</h2>
      <p>
        Jamais de photo sans votre accord. Pour une personne mineure, l'accord écrit des parents.
      </p>

      <h2>Cookies</h2>
      <p>
        Aucun cookie pour visiter le site ni pour vous inscrire. Ouvrir « Mes inscriptions », ou
        l'espace de l'équipe, en donne deux : celui de la session (deux heures pour vous, huit pour
        l'équipe) et, le temps d'entrer le code, celui de la connexion. Rien ne mesure votre visite.
      </p>

      <PrivacyRights />
      <ContactList />
    </ProsePage>
  );
}
