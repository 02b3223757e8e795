import type { Metadata } from "next";
import { ContactList } from "#components/site/contact-list.tsx";
import { ProsePage } from "#components/site/prose-page.tsx";
import type { LegalBody } from "#lib/territories/shape.ts";
import { carrier, territory } from "#lib/territory.ts";
import { factInWords } from "#lib/text/event/fact.ts";
import { listInWords } from "#lib/text/writing/list.ts";

export const metadata: Metadata = { title: "Mentions légales" };

export default function LegalNoticePage() {
  const { confirmed, address, phone } = territory.carrier;
  return (
    <ProsePage>
      <h1>Mentions légales</h1>

      <h2>Qui publie ce site</h2>
      <p>
        Ce site est celui du {territory.fullName}. C'est un projet commun des quatre
        intercommunalités : {listInWords(territory.epcis.map((epci) => epci.name))}.
      </p>
      <p>
        L'organisme qui porte le projet et publie ce site :{" "}
        {confirmed ? carrier.legalName : `${carrier.legalName} (à confirmer)`}.
      </p>
      <ul>
        <li>Numéro SIREN : {sirenInWords(carrier.siren)}</li>
        <li>Adresse : {factInWords(address)}</li>
        <li>Téléphone : {factInWords(phone)}</li>
        <li>
          Directrice ou directeur de la publication : {factInWords(territory.publicationDirector)}
        </li>
      </ul>

      <h2>Nous joindre</h2>
      <ContactList />

      <h2>Qui héberge ce site</h2>
      <LegalBodyList body={territory.host} />
      <h2>Qui achemine les courriels</h2>
      <LegalBodyList body={territory.mailProvider} />

      <h2>Accessibilité</h2>
      <p>
        Accessibilité : {territory.accessibility.state}. Lisez la{" "}
        <a href="/accessibilite">déclaration d'accessibilité</a>.
      </p>

      <h2>Données personnelles et sécurité</h2>
      <p>
        La page <a href="/donnees-personnelles">Données personnelles</a> dit ce que nous demandons
        et combien de temps nous le gardons. Ce site ne mesure pas votre visite et n'appelle aucun
        service extérieur.
      </p>
      <p>
        Vous voyez une faille de sécurité ? Écrivez à{" "}
        <a href={`mailto:${territory.email}`}>{territory.email}</a> avant d'en parler ailleurs.
      </p>

      <h2>Crédits</h2>
      <ul>
        <li>Logiciel : libre, sous licence MIT.</li>
        <li>
          Polices de caractères : Bricolage Grotesque et Atkinson Hyperlegible Next, sous licence
          SIL Open Font License.
        </li>
        <li>Icônes : Lucide, sous licence ISC.</li>
        <li>
          Communes et intercommunalités : INSEE, DGCL et La Poste, réunis par Etalab (millésime
          2026), sous Licence Ouverte.
        </li>
        <li>
          Établissements scolaires, quand l'équipe les importe : Annuaire de l'éducation, ministère
          de l'Éducation nationale, sous Licence Ouverte. Date de la copie : à confirmer.
        </li>
      </ul>
    </ProsePage>
  );
}

function LegalBodyList({ body }: { body: LegalBody }) {
  return (
    <ul>
      <li>{`Nom\u00A0: ${factInWords(body.name)}`}</li>
      <li>{`Adresse\u00A0: ${factInWords(body.address)}`}</li>
      <li>{`Téléphone\u00A0: ${factInWords(body.phone)}`}</li>
    </ul>
  );
}

function sirenInWords(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, "$1\u00A0");
}
