import { LiftedPiece } from "./lifted-piece.tsx";
import { Puzzle, type PuzzleDrawing } from "./puzzle.tsx";

const hero: PuzzleDrawing = {
  tileSize: 140,
  rows: [
    [
      { motif: "gear", ink: "brass", ground: "steel" },
      { motif: "braid", ink: "steel", ground: "straw" },
      { motif: "bowl", ink: "chalk", ground: "red" },
      { motif: "weave", ink: "steel", ground: "white" },
    ],
    [
      { motif: "spool", ink: "blue", ground: "white" },
      { motif: "blade", ink: "chalk", ground: "blue" },
      { ground: "hero" },
      { motif: "nut", ink: "straw", ground: "green" },
    ],
    [
      { motif: "plate", ink: "straw", ground: "red" },
      { motif: "key", ink: "red", ground: "white" },
      { motif: "pellets", ink: "chalk", ground: "steel" },
      { motif: "gear", ink: "brass", ground: "blue" },
    ],
  ],
  across: ["<><", "><>", "<><"],
  down: ["^vv^", "v^vv"],
};

const strip: PuzzleDrawing = {
  tileSize: 100,
  rows: [
    [
      { motif: "gear", ink: "brass", ground: "steel" },
      { motif: "braid", ink: "red", ground: "white" },
      { motif: "blade", ink: "chalk", ground: "blue" },
      { ground: "hero" },
      { motif: "bowl", ink: "chalk", ground: "red" },
    ],
  ],
  across: ["<><>"],
  down: [],
};

/** Home page, wide screens: twelve tiles, one of them missing. */
export function HeroPuzzle() {
  return (
    <Puzzle drawing={hero}>
      <LiftedPiece
        tileSize={140}
        place={{ x: 280, y: 140 }}
        lift={{ x: 26, y: -22, degrees: 11 }}
      />
    </Puzzle>
  );
}

/** Home page, phones: the same story in one row. */
export function HeroStrip() {
  return (
    <Puzzle drawing={strip}>
      <LiftedPiece tileSize={100} place={{ x: 300, y: 0 }} lift={{ x: 8, y: -34, degrees: 10 }} />
    </Puzzle>
  );
}
