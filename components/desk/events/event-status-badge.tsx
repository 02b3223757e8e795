import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/named-icon.tsx";
import type { EventStatus } from "#lib/domain/types.ts";
import { eventStatusLabels } from "#lib/text/labels.ts";

const looks: Readonly<Record<EventStatus, { tone: BadgeTone; icon?: IconName }>> = {
  DRAFT: { tone: "dark" },
  PUBLISHED: { tone: "ok", icon: "confirmed" },
  UNLISTED: { tone: "info", icon: "info" },
  ARCHIVED: { tone: "line", icon: "clock" },
  CANCELLED: { tone: "err", icon: "crossed" },
};

export function EventStatusBadge({ status }: { status: EventStatus }) {
  return <Badge {...looks[status]}>{eventStatusLabels[status]}</Badge>;
}
