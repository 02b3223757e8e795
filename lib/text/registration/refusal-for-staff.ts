import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { frenchText } from "../writing/typography.ts";
import { refusalInWords } from "./refusal.ts";

/** What the team reads where the public is sent to another date, to its email or to the phone. */
const sentences: Readonly<Partial<Record<Refusal["kind"], string>>> = {
  slotUnknown: "Ce créneau n'existe pas, ou plus. Revenez à la page du rendez-vous.",
  slotCancelled: "Ce créneau est annulé. Rien n'est enregistré.",
  eventCancelled: "Ce rendez-vous est annulé. Rien n'est enregistré.",
  slotPast: "Ce créneau est passé. Rien n'est enregistré.",
  registrationUnknown: "Cette inscription n'existe pas, ou plus. Revenez à la page du rendez-vous.",
  alreadyCancelled: "Cette inscription est déjà annulée. Rien n'a changé.",
  offerExpired: "Le délai de la proposition est passé. Rien n'est enregistré.",
};

/** What was refused and what to do next, for a member of the team. */
export function refusalForStaff(refusal: Refusal): string {
  const sentence = sentences[refusal.kind];
  return sentence ? frenchText(sentence) : refusalInWords(refusal);
}
