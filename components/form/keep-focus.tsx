"use client";

import { type ReactNode, useContext, useEffect, useRef } from "react";
import { FormContext } from "./form-context.ts";

/**
 * Where the button that was pressed has left the page with its line, the keyboard would start at the
 * top again: it goes to this element instead.
 * @param targetId an element that may take the focus (tabIndex -1)
 */
export function KeepFocus({ targetId }: { targetId: string }) {
  const { attempt } = useContext(FormContext).state;
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (attempt > 0 && isLost) document.getElementById(targetId)?.focus();
  });
  return null;
}

type RowsProps = { className: string; children: ReactNode };

/**
 * A list whose rows stay while the button that was pressed leaves its row: the keyboard goes on at
 * the first button that the row has now.
 */
export function RowsKeepingFocus({ className, children }: RowsProps) {
  const { attempt } = useContext(FormContext).state;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (attempt > 0 && isLost) row.current?.querySelector("button")?.focus();
  });
  return (
    <ul
      className={className}
      onFocus={({ target }) => {
        row.current = target.closest("li");
      }}
    >
      {children}
    </ul>
  );
}
