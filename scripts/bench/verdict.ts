import { publicIdOf } from "#lib/auth/personal-link.ts";
import { refusalBeforeForm, refusalInWords } from "#lib/text/registration/refusal.ts";
import type { Answer } from "./send.ts";
import type { SlotTruth } from "./truth.ts";

/** What people were told. */
export type Told = { registered: string[]; refused: number; known: number; errors: string[] };

/** Said in the form that was sent, or on its page where that slot shows no form any more. */
const full = [refusalInWords({ kind: "slotFull" }), refusalBeforeForm({ kind: "slotFull" })];

/** Said to whoever is registered already. */
const known = "Une inscription à ce nom existe déjà";

/** A class that is over by a few is asked what it prefers: nothing is booked until it answers. */
const preferenceField = 'name="placesChoice"';

/** Sorts the answers: a personal link, a clean refusal, or an error page. */
export function readAnswers(answers: readonly Answer[]): Told {
  const told: Told = { registered: [], refused: 0, known: 0, errors: [] };
  for (const { status, location, body } of answers) {
    const token = /\/inscriptions\/(.+)$/.exec(location)?.[1];
    if (status === 303 && token) told.registered.push(token);
    else if (status === 200 && says(body, [...full, preferenceField])) told.refused += 1;
    else if (status === 200 && says(body, [known])) told.known += 1;
    else told.errors.push(`answer ${status} ${body.slice(0, 100)}`);
  }
  return told;
}

/** True where one of these sentences stands on a page as people read it, not in its data only. */
export function says(body: string, sentences: readonly string[]): boolean {
  const page = body.replaceAll(/<script.*?<\/script>/gs, "");
  return sentences.some((sentence) => page.includes(sentence));
}

/** What is false, as sentences: a place sold twice, a registration lost, an error page, a mail missing. */
export function findFaults(told: Told, truth: SlotTruth): string[] {
  const stored = new Set(truth.publicIds);
  const links = new Set(told.registered);
  const lost = [...links].filter((token) => !stored.has(publicIdOf(token) ?? ""));
  return [
    ...(truth.people > truth.capacity
      ? [`${truth.people} people on ${truth.capacity} places`]
      : []),
    ...(truth.booked !== truth.people ? [`counter ${truth.booked}, people ${truth.people}`] : []),
    ...(lost.length > 0 ? [`${lost.length} registrations lost`] : []),
    ...(truth.registrations !== links.size
      ? [`${truth.registrations} rows for ${links.size} links`]
      : []),
    ...(truth.emails !== truth.registrations || truth.jobs !== truth.registrations
      ? [`${truth.emails} mails and ${truth.jobs} jobs for ${truth.registrations} rows`]
      : []),
    ...new Set(told.errors),
  ];
}
