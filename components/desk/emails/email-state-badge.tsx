import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/named-icon.tsx";
import type { EmailState } from "#lib/domain/types.ts";
import { emailStateLabels } from "#lib/text/labels.ts";

const looks: Readonly<Record<EmailState, { tone: BadgeTone; icon: IconName }>> = {
  QUEUED: { tone: "info", icon: "clock" },
  SENDING: { tone: "info", icon: "mail" },
  SENT: { tone: "ok", icon: "mailSent" },
  RETRYING: { tone: "warn", icon: "hourglass" },
  FAILED: { tone: "err", icon: "mailX" },
  SUPERSEDED: { tone: "line", icon: "mail" },
  WITHHELD: { tone: "err", icon: "mailX" },
};

/** The state of an email: « accepté par le serveur » is the most that is ever claimed. */
export function EmailStateBadge({ state }: { state: EmailState }) {
  return <Badge {...looks[state]}>{emailStateLabels[state]}</Badge>;
}
