import type { ReactNode } from "react";

type Inks = { ink: string; ground: string };

const GEAR_OUTLINE =
  "M42.3 13.8L43.7 2.4L56.3 2.4L57.7 13.8A37 37 0 0 1 67.4 17.3L67.4 17.3L75.7 9.5L85.4 17.6L79.2 27.2A37 37 0 0 1 84.3 36.1L84.3 36.1L95.8 35.5L98.0 48.0L87.0 51.3A37 37 0 0 1 85.2 61.4L85.2 61.4L94.4 68.3L88.0 79.3L77.5 74.8A37 37 0 0 1 69.6 81.4L69.6 81.4L72.2 92.5L60.3 96.9L55.1 86.6A37 37 0 0 1 44.9 86.6L44.9 86.6L39.7 96.9L27.8 92.5L30.4 81.4A37 37 0 0 1 22.5 74.8L22.5 74.8L12.0 79.3L5.6 68.3L14.8 61.4A37 37 0 0 1 13.0 51.3L13.0 51.3L2.0 48.0L4.2 35.5L15.7 36.1A37 37 0 0 1 20.8 27.2L20.8 27.2L14.6 17.6L24.3 9.5L32.6 17.3A37 37 0 0 1 42.3 13.8Z";

function gear({ ink, ground }: Inks) {
  return (
    <>
      <path d={GEAR_OUTLINE} fill={ink} stroke={ink} strokeWidth="3" strokeLinejoin="round" />
      <circle cx="50" cy="50" r="20" fill={ground} />
      <circle cx="50" cy="50" r="8" fill={ink} />
    </>
  );
}

/** Closed to the shape of a table knife, and never pointing at a person. */
function blade({ ink, ground }: Inks) {
  return (
    <g transform="rotate(-45 50 50)">
      <path d="M48 37H96c11 0 16 5 15 10-3 10-19 16-37 16H48Z" fill={ink} />
      <path d="M58 44h36" stroke={ground} strokeWidth="4" strokeLinecap="round" />
      <path d="M46 37v26H6c-12 0-17-6-17-13s5-13 17-13Z" fill={ink} />
      <path d="M49 37v26" stroke={ground} strokeWidth="5" />
      {[6, 20, 34].map((x) => (
        <circle key={x} cx={x} cy="50" r="3.6" fill={ground} />
      ))}
    </g>
  );
}

function braid({ ink, ground }: Inks) {
  return [-3, 11, 25, 39, 53, 67, 81].map((y, index) => {
    const isLeft = index % 2 === 0;
    const turn = isLeft ? `rotate(38 40 ${y + 11})` : `rotate(-38 60 ${y + 11})`;
    return (
      <rect
        key={y}
        x={isLeft ? 14 : 34}
        y={y}
        width="52"
        height="22"
        rx="11"
        transform={turn}
        fill={ink}
        stroke={ground}
        strokeWidth="4.5"
      />
    );
  });
}

function bowl({ ink, ground }: Inks) {
  return (
    <>
      <path d="M4 34H96C96 63 79 80 62 82V90H74V98H26V90H38V82C21 80 4 63 4 34Z" fill={ink} />
      <path d="M10 47H90" stroke={ground} strokeWidth="4" />
      {[16, 30, 44, 58, 72].map((x) => (
        <path key={x} d={`M${x} 55a6 6 0 0 0 12 0Z`} fill={ground} />
      ))}
      <rect x="0" y="24" width="100" height="12" rx="6" fill={ink} />
    </>
  );
}

function key({ ink }: Inks) {
  return (
    <g transform="rotate(-45 50 50)">
      <path
        fillRule="evenodd"
        d="M10 26a25 25 0 1 1-4 0ZM8 39a12 12 0 1 0 .1 0Z"
        fill={ink}
        transform="translate(3 -1)"
      />
      <path d="M34 44H110V73H98V61H90V69H79V56H34Z" fill={ink} />
    </g>
  );
}

function spool({ ink, ground }: Inks) {
  return (
    <>
      <rect x="10" y="2" width="80" height="17" rx="6" fill={ink} />
      <rect x="10" y="81" width="80" height="17" rx="6" fill={ink} />
      <rect x="22" y="19" width="56" height="62" fill={ink} />
      {[35, 47, 59, 71].map((y) => (
        <path key={y} d={`M18 ${y}L82 ${y - 8}`} stroke={ground} strokeWidth="4.5" />
      ))}
      <path d="M22 19.5H78M22 80.5H78" stroke={ground} strokeWidth="3" />
    </>
  );
}

function nut({ ink, ground }: Inks) {
  return (
    <>
      <path
        d="M27 6H73L98 50 73 94H27L2 50Z"
        fill={ink}
        stroke={ink}
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <circle cx="50" cy="50" r="24" fill={ground} />
      <circle
        cx="50"
        cy="50"
        r="16"
        fill="none"
        stroke={ink}
        strokeWidth="3"
        strokeDasharray="6 4"
      />
    </>
  );
}

function plate({ ink, ground }: Inks) {
  return (
    <>
      <circle cx="50" cy="50" r="49" fill={ink} />
      <circle cx="50" cy="50" r="39" fill="none" stroke={ground} strokeWidth="4" />
      <circle cx="50" cy="50" r="24" fill={ground} />
      <circle cx="50" cy="50" r="12" fill={ink} />
    </>
  );
}

const GRID = [0, 1, 2, 3].flatMap((column) => [0, 1, 2, 3].map((row) => ({ column, row })));

/** Threads go over and under: upright where column and row are of the same parity. */
function weave({ ink }: Inks) {
  return GRID.map(({ column, row }) => {
    const [x, y] = [column * 26 + 1, row * 26 + 1];
    return (column + row) % 2 === 0 ? (
      <rect key={`${x}-${y}`} x={x + 4} y={y} width="14" height="22" rx="5" fill={ink} />
    ) : (
      <rect key={`${x}-${y}`} x={x} y={y + 4} width="22" height="14" rx="5" fill={ink} />
    );
  });
}

/** Pellets of plastic; the small ones are on a diagonal and in two corners. */
function pellets({ ink }: Inks) {
  return GRID.map(({ column, row }) => {
    const isSmall = column + row === 3 || (column === row && column % 3 === 0);
    const [x, y] = [column * 26 + 11, row * 26 + 11];
    return <circle key={`${x}-${y}`} cx={x} cy={y} r={isSmall ? 5.5 : 9.5} fill={ink} />;
  });
}

function person({ ink }: Inks) {
  return (
    <>
      <circle cx="50" cy="27" r="23" fill={ink} />
      <path d="M4 100V96C4 73 24 58 50 58S96 73 96 96V100Z" fill={ink} />
    </>
  );
}

/** The eleven motifs: trades of the territory on 100 × 100, one ink on one ground, no outline. */
export const motifs = {
  gear,
  blade,
  braid,
  bowl,
  key,
  spool,
  nut,
  plate,
  weave,
  pellets,
  person,
} satisfies Record<string, (inks: Inks) => ReactNode>;

export type MotifName = keyof typeof motifs;
