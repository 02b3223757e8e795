import { Motif, Puzzle, type PuzzleDrawing, type Tile } from "./puzzle.tsx";
import { colourOf } from "./tone.ts";

const TILE_SIZE = 130;

const person: Tile = { motif: "person", ink: "steel", ground: "straw" };

const drawing: PuzzleDrawing = {
  tileSize: TILE_SIZE,
  rows: [
    [
      { motif: "gear", ink: "brass", ground: "steel" },
      { motif: "key", ink: "red", ground: "white" },
    ],
    [{ motif: "blade", ink: "chalk", ground: "blue" }, { ground: "straw" }],
  ],
  across: ["<", ">"],
  down: ["^v"],
};

/** The missing piece clicks into its place, once: the one moment of joy. */
export function ConfirmationPuzzle() {
  return <Puzzle drawing={drawing} under={<FittingPiece />} />;
}

/** The outer group places the piece: the animation takes the `transform` of the inner one. */
function FittingPiece() {
  return (
    <g transform={`translate(${TILE_SIZE} ${TILE_SIZE})`}>
      <g className="puzzle__fitting-piece">
        <rect width={TILE_SIZE} height={TILE_SIZE} fill={colourOf(person.ground)} />
        <Motif tile={person} tileSize={TILE_SIZE} />
      </g>
    </g>
  );
}
