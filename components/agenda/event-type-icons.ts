import type { IconName } from "#components/ui/named-icon.tsx";
import type { EventType } from "#lib/domain/types.ts";

/** The sign of each type of event, always beside its word. */
export const eventTypeIcons: Readonly<Record<EventType, IconName>> = {
  ESCAPE_GAME: "puzzle",
  CAREER_FORUM: "megaphone",
  JOB_FORUM: "megaphone",
  JOB_DATING: "handshake",
  OPEN_DAY: "factory",
  MINI_ENTERPRISE: "lightbulb",
  SEMINAR: "lightbulb",
  OTHER: "lightbulb",
};
