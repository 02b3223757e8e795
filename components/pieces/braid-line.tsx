/** The dyed braid above the footer. */
export function BraidLine() {
  return (
    <svg className="braid-line" aria-hidden focusable="false">
      <defs>
        <pattern id="braid" width="34" height="18" patternUnits="userSpaceOnUse">
          <rect width="34" height="18" fill="var(--laiton-400)" />
          <g fill="var(--laiton-400)" stroke="var(--acier-900)" strokeWidth="2.2">
            <rect x="-12" y="4" width="26" height="10" rx="5" transform="rotate(32 1 9)" />
            <rect x="22" y="4" width="26" height="10" rx="5" transform="rotate(32 35 9)" />
            <rect x="5" y="4" width="26" height="10" rx="5" transform="rotate(-32 18 9)" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="18" fill="url(#braid)" />
    </svg>
  );
}
