import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "#app/components/site/code-form.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { addressCookie } from "#lib/auth/session-cookie.ts";
import { readReturnPath } from "#lib/schemas/sign-in.ts";
import { verifyRegistrantCode } from "../actions.ts";

type Route = { searchParams: Promise<Record<string, string | undefined>> };

export default async function RegistrantCodePage({ searchParams }: Route) {
  const returnTo = readReturnPath((await searchParams).retour);
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
          button={returnTo ? "Continuer" : "Voir mes inscriptions"}
          back={returnTo ?? "/mes-inscriptions"}
          returnTo={returnTo}
        />
      </div>
    </div>
  );
}
