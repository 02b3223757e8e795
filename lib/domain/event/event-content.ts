/** One step of what people will do, in the order in which they will do it. */
export type ProgrammeStep = { title: string; text: string };

/** What a practical or safety fact is about, in the order in which a page tells them. */
export const practicalFactKinds = [
  "ACCESS",
  "COACH",
  "ARRIVAL",
  "BRING",
  "MEAL",
  "PHOTO",
  "SAFETY",
  "AGE",
  "COST",
  "PROGRAMME_NOTE",
] as const;
export type PracticalFactKind = (typeof practicalFactKinds)[number];

/** What somebody needs to know before they come. */
export type PracticalFact = { kind: PracticalFactKind; text: string };
