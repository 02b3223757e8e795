"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { signOut } from "#lib/services/accounts/sign-out.ts";

export async function signOutAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, z.strictObject({}), async (_, now) => {
    const jar = await cookies();
    const { name, options } = sessionCookie();
    const token = jar.get(name)?.value;
    if (token) await signOut(token, now);
    // Deleted with the attributes that it was set with: browsers refuse a bare __Host- deletion.
    jar.set(name, "", { ...options, maxAge: 0 });
    return { redirectTo: "/connexion" };
  });
}
