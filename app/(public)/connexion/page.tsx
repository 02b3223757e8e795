import { redirect } from "next/navigation";
import { AddressForm } from "#components/site/address-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { currentActor } from "#lib/auth/actor.ts";
import { requestCodeAction } from "./actions.ts";

export default async function SignInPage() {
  if (await currentActor()) redirect("/gestion");
  return (
    <div className="page">
      <PageTitle title="Se connecter" />
      <div className="page-width stack prose">
        <h1>Se connecter</h1>
        <p>
          Cet espace est celui de l’équipe. Pour vous inscrire à un rendez-vous, vous n’avez pas
          besoin de compte.
        </p>
        <AddressForm
          action={requestCodeAction}
          label="Votre courriel"
          hint="Nous y envoyons un code, valable 10 minutes."
          button="Recevoir un code"
        />
      </div>
    </div>
  );
}
