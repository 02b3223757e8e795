/** Colours of the pieces; the first six change a little in the dark scheme, brass never does. */
const colours = {
  steel: "var(--piece-a)",
  white: "var(--piece-b)",
  red: "var(--piece-c)",
  blue: "var(--piece-d)",
  green: "var(--piece-e)",
  straw: "var(--piece-f)",
  brass: "var(--laiton-400)",
  chalk: "var(--blanc)",
  night: "var(--acier-900)",
  hero: "var(--hero)",
} as const;

export type Tone = keyof typeof colours;

/** CSS value of a tone, for `fill` and `stroke` attributes. */
export function colourOf(tone: Tone): string {
  return colours[tone];
}
