import { Puzzle, type PuzzleDrawing } from "./puzzle.tsx";

const drawing: PuzzleDrawing = {
  tileSize: 130,
  rows: [
    [
      { motif: "key", ink: "chalk", ground: "blue" },
      { motif: "gear", ink: "red", ground: "white" },
    ],
    [
      { motif: "nut", ink: "chalk", ground: "red" },
      { motif: "braid", ink: "brass", ground: "steel" },
    ],
  ],
  across: ["<", ">"],
  down: ["^v"],
};

/** Four tiles beside the title of an event. */
export function EventPuzzle() {
  return <Puzzle drawing={drawing} />;
}
