import type { ReactNode } from "react";
import { Icon, type IconName } from "./named-icon.tsx";

export type BadgeTone = "neutral" | "info" | "ok" | "warn" | "err" | "line" | "dark";

/** A state or a kind: icon, word and ground. The word alone is enough. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Badges in a line; a paragraph, so that readers pause after it. */
export function Badges({ children }: { children: ReactNode }) {
  return <p className="badges">{children}</p>;
}
