import { Motif, type Tile } from "./puzzle.tsx";
import { colourOf } from "./tone.ts";

type LiftedPieceProps = {
  tileSize: number;
  /** Corner of its place in the puzzle, drawn as a dashed outline. */
  place: { x: number; y: number };
  /** How far it is lifted from its place, and how much it leans. */
  lift: { x: number; y: number; degrees: number };
};

const person: Tile = { motif: "person", ink: "steel", ground: "white" };

/** « Il manque une pièce : vous »: the person, out of the puzzle, above the dashed place. */
export function LiftedPiece({ tileSize, place, lift }: LiftedPieceProps) {
  const middle = tileSize / 2;
  const move = `translate(${place.x + lift.x} ${place.y + lift.y})`;
  return (
    <>
      <rect
        x={place.x + 6}
        y={place.y + 6}
        width={tileSize - 12}
        height={tileSize - 12}
        rx="4"
        fill="none"
        stroke="var(--on-hero)"
        strokeWidth="2.5"
        strokeDasharray="7 7"
      />
      <g transform={`${move} rotate(${lift.degrees} ${middle} ${middle})`}>
        <rect x="5" y="8" width={tileSize} height={tileSize} fill="var(--piece-shadow)" />
        <rect width={tileSize} height={tileSize} fill={colourOf(person.ground)} />
        <circle cx="-7" cy={middle} r="15" fill={colourOf(person.ground)} />
        <Motif tile={person} tileSize={tileSize} />
      </g>
    </>
  );
}
