import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodePage } from "#app/components/site/code-page.tsx";
import { addressCookie } from "#lib/auth/session-cookie.ts";
import { readReturnPath } from "#lib/schemas/sign-in.ts";
import { verifyRegistrantCode } from "../actions.ts";

type Route = { searchParams: Promise<Record<string, string | undefined>> };

export default async function RegistrantCodePage({ searchParams }: Route) {
  const returnTo = readReturnPath((await searchParams).retour);
  const address = (await cookies()).get(addressCookie("REGISTRANT_CODE").name)?.value;
  if (!address) redirect("/mes-inscriptions");
  return (
    <CodePage
      title="Votre code pour Mes inscriptions"
      action={verifyRegistrantCode}
      address={address}
      button={returnTo ? "Continuer" : "Voir mes inscriptions"}
      back={returnTo ?? "/mes-inscriptions"}
      returnTo={returnTo}
    />
  );
}
