"use client";

import { RefreshCw } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button.tsx";

type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  /** Tells which button was pressed, when a form has several. */
  name?: string;
  value?: string;
};

/**
 * Sends its form and says so while it is on its way.
 * `aria-disabled` and not `disabled`, so that the focus stays on it; the second click is stopped here.
 */
export function SubmitButton({ kind, size, block, children, name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const stopSecondClick = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      className={buttonClass({ kind, size, block })}
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={stopSecondClick}
    >
      <span className="button__words">
        <span data-shown={!pending}>{children}</span>
        <span data-shown={pending}>
          <RefreshCw className="icon" aria-hidden />
          Envoi en cours…
        </span>
      </span>
    </button>
  );
}
