import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodePage } from "#components/site/code-page.tsx";
import { findCodeRequest } from "#lib/auth/find-code-request.ts";
import { codeRequestCookie } from "#lib/auth/session-cookie.ts";
import { readReturnPath } from "#lib/schemas/sign-in.ts";
import { now } from "#lib/time/clock.ts";
import { verifyRegistrantCode } from "../actions.ts";

const kind = "REGISTRANT_CODE";

type Route = { searchParams: Promise<Record<string, string | undefined>> };

export default async function RegistrantCodePage({ searchParams }: Route) {
  const returnTo = readReturnPath((await searchParams).retour);
  const cookie = (await cookies()).get(codeRequestCookie(kind).name)?.value;
  const request = await findCodeRequest(kind, cookie, now());
  if (!request) redirect("/mes-inscriptions");
  return (
    <CodePage
      title="Votre code pour Mes inscriptions"
      action={verifyRegistrantCode}
      request={request}
      reader={request.onlyKnown ? "registration" : "anybody"}
      button={returnTo ? "Continuer" : "Voir mes inscriptions"}
      back={returnTo ?? "/mes-inscriptions"}
      returnTo={returnTo}
    />
  );
}
