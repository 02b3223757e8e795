import type { SlotLine } from "#app/components/event/slot-card.tsx";
import type {
  CancelledBy,
  EventType,
  RegistrationKind,
  RegistrationStatus,
  SchoolLevel,
  WaitlistRule,
} from "#lib/domain/types.ts";

/** What the components show of a registration. */
export type RegistrationView = {
  token: string;
  code: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  email: string | null;
  firstName: string;
  lastName: string;
  schoolName: string | null;
  communeName: string | null;
  className: string | null;
  levels: readonly SchoolLevel[];
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
  people: number;
  aheadCount: number;
  /** Whether somebody was marked present: the day is behind. */
  hasCome: boolean;
  offerExpiresAt: Date | null;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  event: { slug: string; title: string; type: EventType; waitlistRule: WaitlistRule };
  slots: readonly (SlotLine & { communeName: string })[];
};
