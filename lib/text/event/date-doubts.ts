import { type DateDoubt, dateKey, farMoveDays } from "#lib/domain/event/slot-dates.ts";
import type { Choice } from "#lib/domain/registration/refusal.ts";
import { dayInWords } from "#lib/time/paris-words.ts";

const sentences: Readonly<Record<DateDoubt, string>> = {
  past: "Cette date est passée.",
  farMove: `Cette date s'éloigne de plus de ${farMoveDays} jours de celle d'avant.`,
  soon: "Cette date est très proche : les personnes inscrites peuvent l'apprendre trop tard.",
  farAhead: "Cette date est dans plus d'un an et demi.",
  closedAtOnce:
    "Les inscriptions seraient closes aussitôt, et plus aucune classe ne pourrait attendre.",
  opensLate: "Les inscriptions ouvriraient après la clôture d'un créneau.",
  closesAgain:
    "Des personnes sont déjà inscrites : les inscriptions se fermeraient jusqu'à cette date.",
  opensAtOnce: "Cette ouverture est passée : les inscriptions ouvriraient aussitôt.",
  opensFar: "Cette ouverture est dans plus d'un an.",
};

/** What is odd about a date, and that it is asked again. */
export function dateDoubtsInWords(doubts: readonly DateDoubt[]): string {
  const odd = doubts.map((doubt) => sentences[doubt]);
  return [...odd, "Corrigez la date, ou cochez la case."].join(" ");
}

/** The one box to tick, for this date and no other: « Oui, le jeudi 3 décembre 2026 est passé ». */
export function dateChoice(doubts: readonly DateDoubt[], date: Date): Choice[] {
  const day = dayInWords(date);
  const label = doubts.includes("past")
    ? `Oui, cette date est passée\u00A0: ${day}`
    : `Oui, c’est bien la date\u00A0: ${day}`;
  return [{ value: dateKey(date), label }];
}

type Deadlines = { opensAt: Date | null; closingDaysBefore: number; closingTime: string };

/** The same for the opening and the closing of an event's registrations. */
export function deadlinesChoice(deadlines: Deadlines): Choice[] {
  const { opensAt, closingDaysBefore, closingTime } = deadlines;
  return [
    {
      value: [opensAt?.toISOString() ?? "", closingDaysBefore, closingTime].join(" "),
      label: "Oui, cette ouverture et cette clôture sont bien celles que je veux",
    },
  ];
}
