"use server";

import { cookies } from "next/headers";
import { addressCookie, sessionCookie } from "#lib/auth/session-cookie.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { codeRequestSchema, typedCodeSchema } from "#lib/schemas/sign-in.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";

export async function requestCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, codeRequestSchema, async ({ email }, now) => {
    const result = await requestCode("SIGN_IN_CODE", email, now);
    if (!result.ok) return { refusal: result.refusal };
    const { name, options } = addressCookie();
    (await cookies()).set(name, email, options);
    return { redirectTo: "/connexion/code" };
  });
}

export async function verifyCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, typedCodeSchema, async ({ code }, now) => {
    const jar = await cookies();
    const address = jar.get(addressCookie().name)?.value;
    if (!address) return { redirectTo: "/connexion" };
    const result = await verifyCode("SIGN_IN_CODE", address, code, now);
    if (!result.ok) return { refusal: result.refusal, field: "code" };
    const { name, options } = sessionCookie();
    // A read prolongs neither the row nor the cookie: both end at the same instant.
    jar.set(name, result.sessionToken, { ...options, expires: result.expires });
    jar.set(addressCookie().name, "", { ...addressCookie().options, maxAge: 0 });
    return { redirectTo: "/gestion" };
  });
}
