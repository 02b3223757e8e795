import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/named-icon.tsx";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { registrationStatusLabels } from "#lib/text/labels.ts";

const looks: Readonly<Record<RegistrationStatus, { tone: BadgeTone; icon: IconName }>> = {
  CONFIRMED: { tone: "ok", icon: "confirmed" },
  PENDING: { tone: "warn", icon: "hourglass" },
  WAITLISTED: { tone: "warn", icon: "hourglass" },
  OFFERED: { tone: "info", icon: "mailSent" },
  CANCELLED: { tone: "err", icon: "crossed" },
  DECLINED: { tone: "err", icon: "crossed" },
  EXPIRED: { tone: "line", icon: "clock" },
};

/** The status of a registration: icon, word and ground. */
export function StatusBadge({ status }: { status: RegistrationStatus }) {
  return <Badge {...looks[status]}>{registrationStatusLabels[status]}</Badge>;
}
