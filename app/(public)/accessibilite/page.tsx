import type { Metadata } from "next";
import { AccessibilityTests } from "#components/site/accessibility-tests.tsx";
import { ContactList } from "#components/site/contact-list.tsx";
import { ProsePage } from "#components/site/prose-page.tsx";
import type { Fact } from "#lib/territories/shape.ts";
import { carrier, territory } from "#lib/territory.ts";
import { factInWords } from "#lib/text/event/fact.ts";
import { periodInWords } from "#lib/text/writing/period.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import { dateInWords } from "#lib/time/paris-words.ts";

export const metadata: Metadata = { title: "Accessibilité" };

const { accessibility: declaration, name, productName } = territory;
const site = `« ${productName} » (${name})`;

/** The declaration, in the order that the law imposes (arrêté of 20 September 2019). */
export default function AccessibilityPage() {
  return (
    <ProsePage>
      <h1>Déclaration d'accessibilité</h1>
      <p>
        La {carrier.legalName} s'engage à rendre ses sites internet, intranet, extranet et ses
        progiciels accessibles, conformément à l'article 47 de la loi n° 2005-102 du 11 février
        2005.
        {territory.carrier.confirmed
          ? ""
          : " Que cet organisme porte ce site est à confirmer : jusque-là, cette déclaration est provisoire."}
      </p>
      <p>À cette fin, sa stratégie et ses actions sont :</p>
      <ul>
        <li>
          <Plan title="Schéma pluriannuel d'accessibilité" url={declaration.multiYearPlanUrl} />
        </li>
        <li>
          <Plan title="Plan d'action de l'année" url={declaration.actionPlanUrl} />
        </li>
      </ul>
      <p>
        Cette déclaration s'applique à {site} : le site public et l'espace de gestion de l'équipe.
      </p>

      <h2>État de conformité</h2>
      <p>
        {site} est {declaration.state} avec le référentiel général d'amélioration de l'accessibilité
        (RGAA), version 4.1
        {declaration.audit
          ? "."
          : ", car aucun audit ne permet encore de mesurer le respect des critères."}
      </p>

      <h2>Résultats des tests</h2>
      {declaration.audit ? (
        <p>
          L'audit réalisé par {declaration.audit.by} révèle que{" "}
          {declaration.audit.conformCriteriaPercent} % des critères du RGAA sont respectés.
        </p>
      ) : (
        <p>
          Aucun audit n'a été réalisé : nous ne donnons donc aucun taux. Des tests automatiques
          vérifient une partie des critères à chaque version. Ils ne remplacent pas un audit.
        </p>
      )}

      <h2>Contenus non accessibles</h2>
      <h3>Non-conformités</h3>
      <Contents list={declaration.nonConformities} none={noneKnown()} />
      <h3>Dérogations pour charge disproportionnée</h3>
      <Contents
        list={declaration.disproportionateBurdens}
        none="Aucune dérogation n'est demandée."
      />
      <h3>Contenus non soumis à l'obligation d'accessibilité</h3>
      <Contents list={declaration.exemptContents} none="Aucun contenu n'est déclaré exempté." />

      <h2>Établissement de cette déclaration d'accessibilité</h2>
      <p>Cette déclaration a été établie le : {establishedOn(declaration.establishedOn)}.</p>
      <AccessibilityTests declaration={declaration} />

      <h2>Retour d'information et contact</h2>
      <p>
        Vous n'arrivez pas à accéder à un contenu ou à un service ? Dites-le-nous. Nous répondons
        sous {periodInWords(declaration.answerWithin)}. Nous vous donnons le contenu sous une autre
        forme, ou nous faisons la démarche avec vous.
      </p>
      <ContactList />

      <h2>Voies de recours</h2>
      <p>
        Cette procédure est à utiliser dans le cas suivant : vous nous avez signalé un défaut
        d'accessibilité qui vous empêche d'accéder à un contenu ou à un service, et vous n'avez pas
        obtenu de réponse satisfaisante. Vous pouvez :
      </p>
      <ul>
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">
            Écrire un message au Défenseur des droits
          </a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            Contacter le délégué du Défenseur des droits dans votre région
          </a>
        </li>
        <li>
          Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des
          droits, Libre réponse 71120, 75342 Paris CEDEX 07.
        </li>
      </ul>
    </ProsePage>
  );
}

function Plan({ title, url }: { title: string; url: Fact }) {
  return url ? <a href={url}>{frenchText(title)}</a> : frenchText(`${title} : ${factInWords(url)}`);
}

function Contents({ list, none }: { list: readonly string[]; none: string }) {
  if (list.length === 0) return <p>{frenchText(none)}</p>;
  return (
    <ul>
      {list.map((content) => (
        <li key={content}>{frenchText(content)}</li>
      ))}
    </ul>
  );
}

function noneKnown(): string {
  return declaration.audit
    ? "Aucune."
    : "Nous n'en connaissons pas à ce jour, et seul un audit permettra de les lister toutes.";
}

function establishedOn(day: Fact): string {
  return day ? dateInWords(Temporal.PlainDate.from(day)) : factInWords(day);
}
