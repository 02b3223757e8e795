"use client";

import { useEffect, useRef } from "react";

const FIRST_REPEAT_MS = 450;
const NEXT_REPEAT_MS = 90;

/**
 * Props of a button that acts once when pressed, and again and again while it is held.
 * The single act hangs on `click`, the only event that keyboards and screen readers send.
 */
export function useHoldToRepeat(act: () => void) {
  const latestAct = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasRepeated = useRef(false);
  useEffect(() => {
    latestAct.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const repeat = () => {
    hasRepeated.current = true;
    latestAct.current();
    timer.current = setTimeout(repeat, NEXT_REPEAT_MS);
  };
  const start = () => {
    hasRepeated.current = false;
    clearTimeout(timer.current);
    timer.current = setTimeout(repeat, FIRST_REPEAT_MS);
  };
  const stop = () => clearTimeout(timer.current);
  const click = () => {
    stop();
    if (!hasRepeated.current) latestAct.current();
    hasRepeated.current = false;
  };

  return {
    onPointerDown: start,
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onClick: click,
  };
}
