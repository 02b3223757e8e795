import { headers } from "next/headers";

/** By request: without script, a form's act and the page that answers are one request. */
const counts = new WeakMap<object, number>();

/** Notes how many answers of the posted form must be corrected, for the title of the page. */
export async function noteErrors(count: number): Promise<void> {
  counts.set(await headers(), count);
}

/** How many answers must be corrected of the form that this page answers. */
export async function notedErrors(): Promise<number> {
  return counts.get(await headers()) ?? 0;
}
