import { redirect } from "next/navigation";
import { ActionForm } from "#app/components/form/action-form.tsx";
import { FormText } from "#app/components/form/form-fields.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
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
        <ActionForm action={requestCodeAction}>
          <FormText
            name="email"
            type="email"
            label="Votre courriel"
            hint="Nous y envoyons un code à 6 chiffres, valable 10 minutes."
            autoComplete="username"
            spellCheck={false}
            width="medium"
          />
          <p>
            <SubmitButton size="large">Recevoir un code</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </div>
  );
}
