"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { clientNetwork } from "#lib/auth/client-network.ts";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { codeRequestCookie, sessionCookie } from "#lib/auth/session-cookie.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { registrantCodeRequestSchema, registrantCodeSchema } from "#lib/schemas/sign-in.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { signOutRegistrant } from "#lib/services/accounts/sign-out.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";
import { eraseOnRequest } from "#lib/services/retention/erase-on-request.ts";

const kind = "REGISTRANT_CODE";

export async function requestRegistrantCode(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, registrantCodeRequestSchema, async ({ email, retour }, now) => {
    const asker = { address: email, network: clientNetwork() };
    const result = await requestCode(kind, asker, now);
    if (!result.ok) return { refusal: result.refusal };
    const { name, options } = codeRequestCookie(kind);
    const maxAge = Math.round((result.expiresAt.getTime() - now.getTime()) / 1000);
    (await cookies()).set(name, result.requestId, { ...options, maxAge });
    const search = retour ? `?${new URLSearchParams({ retour })}` : "";
    return { redirectTo: `/mes-inscriptions/code${search}` };
  });
}

export async function verifyRegistrantCode(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, registrantCodeSchema, async ({ code, retour }, now) => {
    const jar = await cookies();
    const request = codeRequestCookie(kind);
    const requestId = jar.get(request.name)?.value;
    if (!requestId) return { redirectTo: "/mes-inscriptions" };
    const result = await verifyCode(kind, requestId, code, now);
    if (!result.ok) return { refusal: result.refusal, field: "code" };
    const { name, options } = sessionCookie(kind);
    jar.set(name, result.sessionToken, { ...options, expires: result.expires });
    jar.set(request.name, "", { ...request.options, maxAge: 0 });
    return { redirectTo: retour ?? "/mes-inscriptions" };
  });
}

export async function leaveMyRegistrations(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, z.strictObject({}), async () => {
    const token = (await cookies()).get(sessionCookie(kind).name)?.value;
    if (token) await signOutRegistrant(token);
    await forgetSessionCookie();
    return { redirectTo: "/mes-inscriptions" };
  });
}

export async function eraseMyData(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, z.strictObject({}), async (_, now) => {
    const registrant = await currentRegistrant();
    if (!registrant) return { refusal: { kind: "notRecognised" } };
    const { kept } = await eraseOnRequest(registrant, now);
    await forgetSessionCookie();
    return { redirectTo: `/mes-inscriptions/efface${kept > 0 ? "?reste=oui" : ""}` };
  });
}

/** Deleted with the attributes that it was set with: browsers refuse a bare __Host- deletion. */
async function forgetSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie(kind);
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
