import type { Metadata } from "next";
import { ContactList } from "#components/site/contact-list.tsx";
import { ProsePage } from "#components/site/prose-page.tsx";
import { territory } from "#lib/territory.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";

export const metadata: Metadata = { title: "Aide et contact" };

export default function HelpPage() {
  return (
    <ProsePage>
      <h1>Aide et contact</h1>
      <p>Une question, un doute, un formulaire qui résiste ? Écrivez ou appelez.</p>
      <ContactList />

      <h2>Inscrire une classe</h2>
      <ol>
        <li>
          Choisissez un rendez-vous dans l'<a href="/rendez-vous">agenda</a>. Sa page dit pour qui
          il est, où, à quelle heure, et ce qu'il faut prévoir.
        </li>
        <li>
          Montrez cette page à la direction de votre établissement : une sortie demande son accord.
        </li>
        <li>
          Remplissez le formulaire : l'établissement, la classe, le nombre d'élèves, le nombre
          d'adultes, et comment vous joindre. Comptez-vous parmi les adultes.
        </li>
      </ol>
      <p>
        N'écrivez aucun nom d'élève. La liste nominative reste entre les mains de l'équipe
        enseignante.
      </p>

      <h2>Vous inscrire, avec ou sans vos proches</h2>
      <p>
        Donnez votre prénom, votre nom, votre commune, et un courriel ou un téléphone : un des deux
        suffit. Sans courriel, gardez la page de réponse : son code court vous fait reconnaître à
        l'accueil. Si quelque chose change, nous vous appelons.
      </p>

      <h2>Inscrire des personnes que vous accompagnez</h2>
      <p>
        Dans le formulaire d'un créneau, choisissez « Inscrivez-les ensemble ». Un code par courriel
        vous ouvre la liste : collez vos lignes depuis un tableur, vérifiez, envoyez. Vous pouvez
        aussi garder des places sans nom, jusqu'à une date. Vous retrouvez ces personnes, et leur
        présence, dans <a href="/mes-inscriptions/personnes">Mes inscriptions</a>. Pour une personne
        sans courriel, c'est à vous que nous écrivons ce qui change. Si elle n'a pas de téléphone
        non plus, écrivez votre propre courriel sur sa ligne, ou gardez-lui une place sans nom.
      </p>
      <p>Avant 15 ans, demandez à un parent : c'est son adresse qu'il faut donner.</p>

      <h2>Après l'inscription</h2>
      <p>
        La page de réponse dit tout de suite si votre place est confirmée, en attente de validation
        ou sur liste d'attente. Si vous avez donné un courriel, nous vous l'écrivons aussi.
      </p>
      <p>
        Pas de courriel au bout d'une heure ? Regardez dans les indésirables, puis appelez-nous au{" "}
        <a href={`tel:${territory.phone.e164}`}>{territory.phone.display}</a>. Ce que dit la page de
        réponse reste vrai, même sans courriel.
      </p>

      <h2>Changer ou annuler</h2>
      <p>
        Ouvrez votre lien personnel : il est dans le courriel et sur la page de réponse. Vous pouvez
        y changer le nombre et annuler vos places : nous prévenons les personnes qui attendent. Pour
        changer de date, annulez et inscrivez-vous de nouveau, ou appelez-nous.
      </p>
      <p>
        Vous n'avez plus le lien ? Ouvrez <a href="/mes-inscriptions">Mes inscriptions</a> : un code
        arrive par courriel, et vous voyez toutes vos inscriptions, à venir et passées. Ou bien{" "}
        <a href="/retrouver">demandez seulement le lien</a>.
      </p>

      <h2>La liste d'attente</h2>
      <p>
        Quand un créneau est complet, vous pouvez vous inscrire sur sa liste d'attente. Votre groupe
        n'est jamais coupé en deux. La page du rendez-vous dit la règle suivie :
      </p>
      <ul>
        <li>Première demande qui tient. {waitlistRuleSentences.FIRST_THAT_FITS}</li>
        <li>Ordre strict. {waitlistRuleSentences.STRICT_ORDER}</li>
        <li>Choix de l'équipe. {waitlistRuleSentences.LEAD_CHOOSES}</li>
      </ul>

      <h2>Venir avec un besoin d'aménagement</h2>
      <p>
        Fauteuil roulant, boucle magnétique, interprète, gros caractères, personne accompagnante :
        dites-le dans le formulaire ou par téléphone. N'écrivez rien de médical. Nous voyons avec le
        lieu ce qui est possible. Pour en parler, appelez-nous.
      </p>
      <p>
        Le site lui-même vous pose problème ? Lisez la{" "}
        <a href="/accessibilite">déclaration d'accessibilité</a> ou appelez-nous : nous faisons
        l'inscription avec vous.
      </p>
    </ProsePage>
  );
}
