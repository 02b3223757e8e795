import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodePage } from "#components/site/code-page.tsx";
import { findCodeRequest } from "#lib/auth/find-code-request.ts";
import { codeRequestCookie } from "#lib/auth/session-cookie.ts";
import { now } from "#lib/time/clock.ts";
import { verifyCodeAction } from "../actions.ts";

const kind = "SIGN_IN_CODE";

export default async function SignInCodePage() {
  const cookie = (await cookies()).get(codeRequestCookie(kind).name)?.value;
  const request = await findCodeRequest(kind, cookie, now());
  if (!request) redirect("/connexion");
  return (
    <CodePage
      title="Votre code"
      action={verifyCodeAction}
      request={request}
      reader="account"
      button="Se connecter"
      back="/connexion"
    />
  );
}
