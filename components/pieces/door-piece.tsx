import { type MotifName, motifs } from "./motifs.tsx";
import { colourOf, type Tone } from "./tone.ts";

/** One white motif on the coloured side of a door, or of any card of that ground. */
export function DoorPiece({ motif, ground }: { motif: MotifName; ground: Tone }) {
  return (
    <svg viewBox="-4 -4 108 108" aria-hidden focusable="false">
      {motifs[motif]({ ink: colourOf("chalk"), ground: colourOf(ground) })}
    </svg>
  );
}

/** One motif on its own square with round corners. */
export function SquarePiece({ motif, ground }: { motif: MotifName; ground: Tone }) {
  return (
    <svg viewBox="-30 -30 160 160" width="72" height="72" aria-hidden focusable="false">
      <rect x="-30" y="-30" width="160" height="160" rx="14" fill={colourOf(ground)} />
      {motifs[motif]({ ink: colourOf("chalk"), ground: colourOf(ground) })}
    </svg>
  );
}
