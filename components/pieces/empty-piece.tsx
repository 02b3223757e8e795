import { Puzzle, type PuzzleDrawing } from "./puzzle.tsx";

const drawing: PuzzleDrawing = {
  tileSize: 100,
  rows: [
    [
      { motif: "key", ink: "chalk", ground: "blue" },
      { motif: "gear", ink: "night", ground: "straw" },
      { ground: "straw" },
    ],
  ],
  across: ["<>"],
  down: [],
};

/** Two pieces and the dashed place of the next one: an empty list. */
export function EmptyPiece() {
  return (
    <Puzzle drawing={drawing}>
      <rect
        x="204"
        y="4"
        width="92"
        height="92"
        rx="4"
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth="3"
        strokeDasharray="8 8"
      />
    </Puzzle>
  );
}
