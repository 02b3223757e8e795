import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { ActionForm } from "#app/components/form/action-form.tsx";
import { FormText } from "#app/components/form/form-fields.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { addressCookie } from "#lib/auth/session-cookie.ts";
import { frenchText } from "#lib/text/typography.ts";
import { verifyCodeAction } from "../actions.ts";

export default async function CodePage() {
  const address = (await cookies()).get(addressCookie().name)?.value;
  if (!address) redirect("/connexion");
  return (
    <div className="page">
      <PageTitle title="Votre code" />
      <div className="page-width stack prose">
        <h1>Votre code</h1>
        <p>
          Nous envoyons un courriel à <strong>{address}</strong>. S’il n’arrive pas dans deux
          minutes, regardez dans les indésirables.
        </p>
        <ActionForm action={verifyCodeAction}>
          <FormText
            name="code"
            label="Code à 6 chiffres"
            hint={frenchText("Il est valable 10 minutes, pour cinq essais.")}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <p>
            <SubmitButton size="large">Se connecter</SubmitButton>
          </p>
        </ActionForm>
        <p>
          <a href="/connexion">Changer d’adresse, ou recevoir un autre code</a>
        </p>
      </div>
    </div>
  );
}
