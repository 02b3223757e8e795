import type { Told } from "#lib/domain/email/told.ts";
import { listInWords } from "../writing/list.ts";
import { plural } from "../writing/plural.ts";

/** Before an act: « 3 courriels, 2 personnes à appeler », « personne à prévenir ». */
export function toldWords({ emails, calls }: Told): string {
  const parts = [
    ...(emails > 0 ? [plural(emails, "courriel", "courriels")] : []),
    ...(calls > 0 ? [plural(calls, "personne à appeler", "personnes à appeler")] : []),
  ];
  return parts.join(", ") || "personne à prévenir";
}

/** After it: « 3 courriels partent et 2 personnes sont à appeler. », « Personne n’était à prévenir. » */
export function toldAfterwards({ emails, calls }: Told): string {
  const parts = [
    ...(emails > 0 ? [plural(emails, "courriel part", "courriels partent")] : []),
    ...(calls > 0 ? [plural(calls, "personne est à appeler", "personnes sont à appeler")] : []),
  ];
  return parts.length > 0 ? `${listInWords(parts)}.` : "Personne n’était à prévenir.";
}
