import type { ReactNode } from "react";

type ActPanelProps = {
  label: string;
  /** The act is over: its form stands there without a frame, for its last answer. */
  isOver: boolean;
  children: ReactNode;
};

/** The frame of a form of the team, named by what it does. */
export function ActPanel({ label, isOver, children }: ActPanelProps) {
  return (
    <section
      className={isOver ? undefined : "panel staff-form"}
      aria-label={isOver ? undefined : label}
    >
      {children}
    </section>
  );
}
