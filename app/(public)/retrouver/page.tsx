import { AddressForm } from "#components/site/address-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { territory } from "#lib/territory.ts";
import { askForLink } from "./actions.ts";

export const dynamic = "force-dynamic";

export default function LostLinkPage() {
  return (
    <div className="page">
      <PageTitle title="Retrouver mon inscription" />
      <div className="page-width stack stack--wide">
        <h1>Retrouver mon inscription</h1>
        <p className="lead">
          Votre billet est dans le courriel reçu à l’inscription. Vous ne le trouvez plus ? Nous
          vous renvoyons le lien.
        </p>
        <div className="form-card">
          <AddressForm
            action={askForLink}
            label="Courriel"
            hint="Celui de votre inscription."
            button="Recevoir mon lien"
          />
        </div>
        <p>
          Vous voulez voir aussi vos inscriptions passées, ou toutes à la fois ? Ouvrez{" "}
          <a href="/mes-inscriptions">Mes inscriptions</a>.
        </p>
        <p>
          Inscription sans courriel ? Appelez l’équipe au{" "}
          <a href={`tel:${territory.phone.e164}`}>{territory.phone.display}</a>, avec le numéro de
          votre billet.
        </p>
      </div>
    </div>
  );
}
