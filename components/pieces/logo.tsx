import { motifs } from "./motifs.tsx";

/** A piece with its knob, carrying a gear. Its two colours are set by the ground it is laid on. */
export function Logo() {
  return (
    <svg viewBox="0 0 46 46" aria-hidden focusable="false">
      <path
        d="M4 3H35a3 3 0 0 1 3 3V15.5a7 7 0 1 1 0 13.5V40a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z"
        fill="var(--logo-a)"
      />
      <g transform="translate(5.5 9) scale(.28)">
        {motifs.gear({ ink: "var(--logo-b)", ground: "var(--logo-a)" })}
      </g>
    </svg>
  );
}
