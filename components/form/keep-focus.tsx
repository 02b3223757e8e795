"use client";

import { useContext, useEffect } from "react";
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
