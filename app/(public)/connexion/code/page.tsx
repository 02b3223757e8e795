import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "#app/components/site/code-form.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { addressCookie } from "#lib/auth/session-cookie.ts";
import { verifyCodeAction } from "../actions.ts";

export default async function CodePage() {
  const address = (await cookies()).get(addressCookie().name)?.value;
  if (!address) redirect("/connexion");
  return (
    <div className="page">
      <PageTitle title="Votre code" />
      <div className="page-width stack prose">
        <h1>Votre code</h1>
        <CodeForm
          action={verifyCodeAction}
          address={address}
          button="Se connecter"
          back="/connexion"
        />
      </div>
    </div>
  );
}
