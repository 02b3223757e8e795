"use server";

import { cookies } from "next/headers";
import { clientNetwork } from "#lib/auth/client-network.ts";
import { codeRequestCookie, sessionCookie } from "#lib/auth/session-cookie.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { codeRequestSchema, typedCodeSchema } from "#lib/schemas/sign-in.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";

const kind = "SIGN_IN_CODE";

export async function requestCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, codeRequestSchema, async ({ email }, now) => {
    const asker = { address: email, network: clientNetwork() };
    const result = await requestCode(kind, asker, now);
    if (!result.ok) return { refusal: result.refusal };
    const { name, options } = codeRequestCookie(kind);
    const maxAge = Math.round((result.expiresAt.getTime() - now.getTime()) / 1000);
    (await cookies()).set(name, result.requestId, { ...options, maxAge });
    return { redirectTo: "/connexion/code" };
  });
}

export async function verifyCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, typedCodeSchema, async ({ code }, now) => {
    const jar = await cookies();
    const request = codeRequestCookie(kind);
    const requestId = jar.get(request.name)?.value;
    if (!requestId) return { redirectTo: "/connexion" };
    const result = await verifyCode(kind, requestId, code, now);
    if (!result.ok) return { refusal: result.refusal, field: "code" };
    const { name, options } = sessionCookie();
    // A read prolongs neither the row nor the cookie: both end at the same instant.
    jar.set(name, result.sessionToken, { ...options, expires: result.expires });
    jar.set(request.name, "", { ...request.options, maxAge: 0 });
    return { redirectTo: "/gestion" };
  });
}
