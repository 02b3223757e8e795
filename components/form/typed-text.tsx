import type { TypedField } from "#lib/forms/form-state.ts";

/** What was typed in a form that is gone: nobody has to remember it. */
export function TypedText({ typed }: { typed: readonly TypedField[] }) {
  if (typed.length === 0) return null;
  return (
    <>
      <p>{"Ce que vous aviez écrit\u00A0:"}</p>
      <ul>
        {typed.map(({ label, words }) => (
          <li key={label}>{`${label}\u00A0: «\u00A0${words}\u00A0»`}</li>
        ))}
      </ul>
    </>
  );
}
