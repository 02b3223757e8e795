import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { CodePage } from "#app/components/site/code-page.tsx";
import { addressCookie } from "#lib/auth/session-cookie.ts";
import { verifyCodeAction } from "../actions.ts";

export default async function SignInCodePage() {
  const address = (await cookies()).get(addressCookie().name)?.value;
  if (!address) redirect("/connexion");
  return (
    <CodePage
      title="Votre code"
      action={verifyCodeAction}
      address={address}
      button="Se connecter"
      back="/connexion"
    />
  );
}
