import type { SlotLine } from "#components/event/slot-card.tsx";
import type { MailProgress } from "#lib/domain/email/mail-progress.ts";
import type { Channel } from "#lib/domain/email/notice-channel.ts";
import type {
  CancelledBy,
  EventType,
  RegistrationKind,
  RegistrationStatus,
  SchoolLevel,
  WaitlistRule,
} from "#lib/domain/types.ts";
import type { AnswerLine } from "./answer-list.tsx";

/** What the components show of a registration. */
export type RegistrationView = {
  token: string;
  version: number;
  code: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  email: string | null;
  /** How they hear of what changes. */
  laterNews: Channel;
  mail: MailProgress | null;
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
  holdsElsewhere: boolean;
  waitlistEndsAt: Date | null;
  /** Whether all its slots have ended. */
  isOver: boolean;
  /** Whether somebody was marked present: the day is behind. */
  hasCome: boolean;
  offerExpiresAt: Date | null;
  pendingExpiresAt: Date | null;
  asksDerogation: boolean;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  answers: readonly AnswerLine[];
  resizableUntil: Date | null;
  canResize: boolean;
  event: {
    slug: string;
    title: string;
    type: EventType;
    waitlistRule: WaitlistRule;
    teamSize: number | null;
    pupilMax: number;
    companionMax: number;
  };
  slots: readonly (SlotLine & { communeName: string })[];
};
