"use server";

import { redirect } from "next/navigation";

/** The least that a posted form can do. */
export async function doNothing(): Promise<never> {
  redirect("/yardstick/static/2");
}
