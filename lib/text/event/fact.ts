/** A fact, or « à confirmer » while nobody has stated it: no text may invent one. */
export function factInWords(fact: string | null): string {
  return fact ?? "à confirmer";
}
