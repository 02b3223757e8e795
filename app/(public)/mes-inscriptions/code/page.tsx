import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "#app/components/site/code-form.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { addressCookie } from "#lib/auth/session-cookie.ts";
import { verifyRegistrantCode } from "../actions.ts";

export default async function RegistrantCodePage() {
  const address = (await cookies()).get(addressCookie("REGISTRANT_CODE").name)?.value;
  if (!address) redirect("/mes-inscriptions");
  return (
    <div className="page">
      <PageTitle title="Votre code pour Mes inscriptions" />
      <div className="page-width stack prose">
        <h1>Votre code</h1>
        <CodeForm
          action={verifyRegistrantCode}
          address={address}
          button="Voir mes inscriptions"
          back="/mes-inscriptions"
        />
      </div>
    </div>
  );
}
