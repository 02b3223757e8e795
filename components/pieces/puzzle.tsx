import type { ReactNode } from "react";
import { type MotifName, motifs } from "./motifs.tsx";
import { colourOf, type Tone } from "./tone.ts";

export type Tile = { motif: MotifName; ink: Tone; ground: Tone };

/** A place where the piece is missing: no square, no motif, only the knobs it would have. */
export type Hole = { ground: Tone };

export type PuzzleDrawing = {
  tileSize: number;
  rows: readonly (readonly (Tile | Hole)[])[];
  /** One sign a joint between neighbours of a row: the tile on that side of « < » or « > » pokes through. */
  across: readonly string[];
  /** One sign a joint between two rows: « ^ » when the tile below pokes up, « v » when the one above pokes down. */
  down: readonly string[];
};

const KNOB_RADIUS = 15;
const KNOB_SHIFT = 7;

/** Share of a tile that its motif fills. */
const MOTIF_SHARE = 0.54;

type PuzzleProps = {
  drawing: PuzzleDrawing;
  /** Drawn above the squares and below the knobs. */
  under?: ReactNode;
  /** Drawn above everything. */
  children?: ReactNode;
};

/** Square tiles that touch, a knob across each joint. Silent for screen readers. */
export function Puzzle({ drawing, under, children }: PuzzleProps) {
  const { tileSize, rows } = drawing;
  const width = tileSize * (rows[0]?.length ?? 0);
  const tiles = rows.flatMap((row, y) =>
    row.map((tile, x) => ({ tile, x: x * tileSize, y: y * tileSize })),
  );
  return (
    <svg
      className="puzzle"
      viewBox={`0 0 ${width} ${tileSize * rows.length}`}
      aria-hidden
      focusable="false"
    >
      {tiles.map(({ tile, x, y }) =>
        "motif" in tile ? (
          // Half a unit more than the tile hides the hairline between two grounds.
          <rect
            key={`${x}-${y}`}
            x={x}
            y={y}
            width={tileSize + 0.6}
            height={tileSize + 0.6}
            fill={colourOf(tile.ground)}
          />
        ) : null,
      )}
      {under}
      {knobsOf(drawing).map(({ x, y, ground }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={KNOB_RADIUS} fill={colourOf(ground)} />
      ))}
      {tiles.map(({ tile, x, y }) =>
        "motif" in tile ? (
          <Motif key={`${x}-${y}`} tile={tile} x={x} y={y} tileSize={tileSize} />
        ) : null,
      )}
      {children}
    </svg>
  );
}

type MotifProps = { tile: Tile; x?: number; y?: number; tileSize: number };

/** The motif of a tile, centred on its square. */
export function Motif({ tile, x = 0, y = 0, tileSize }: MotifProps) {
  const margin = (tileSize * (1 - MOTIF_SHARE)) / 2;
  const scale = (tileSize * MOTIF_SHARE) / 100;
  return (
    <g transform={`translate(${x + margin} ${y + margin}) scale(${scale})`}>
      {motifs[tile.motif]({ ink: colourOf(tile.ink), ground: colourOf(tile.ground) })}
    </g>
  );
}

type Knob = { x: number; y: number; ground: Tone };

function knobsOf({ tileSize, rows, across, down }: PuzzleDrawing): Knob[] {
  const groundAt = (row: number, column: number): Tone => rows[row]?.[column]?.ground ?? "hero";
  const acrossKnobs = across.flatMap((signs, row) =>
    [...signs].map((sign, column) => ({
      x: (column + 1) * tileSize + (sign === ">" ? KNOB_SHIFT : -KNOB_SHIFT),
      y: (row + 0.5) * tileSize,
      ground: groundAt(row, sign === ">" ? column : column + 1),
    })),
  );
  const downKnobs = down.flatMap((signs, row) =>
    [...signs].map((sign, column) => ({
      x: (column + 0.5) * tileSize,
      y: (row + 1) * tileSize + (sign === "v" ? KNOB_SHIFT : -KNOB_SHIFT),
      ground: groundAt(sign === "v" ? row : row + 1, column),
    })),
  );
  return [...acrossKnobs, ...downKnobs];
}
