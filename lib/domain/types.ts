/**
 * The fixed words of the field, in the order in which people read them. They are the values of the
 * database's enums too: a unit test keeps the two in step.
 */

export const eventTypes = [
  "ESCAPE_GAME",
  "CAREER_FORUM",
  "JOB_FORUM",
  "JOB_DATING",
  "OPEN_DAY",
  "MINI_ENTERPRISE",
  "SEMINAR",
  "OTHER",
] as const;
export type EventType = (typeof eventTypes)[number];

export const eventStatuses = ["DRAFT", "PUBLISHED", "UNLISTED", "ARCHIVED", "CANCELLED"] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const audiences = ["CLASS", "JOB_SEEKER", "PUBLIC", "PROFESSIONAL"] as const;
export type Audience = (typeof audiences)[number];

export const waitlistRules = ["FIRST_THAT_FITS", "STRICT_ORDER", "LEAD_CHOOSES"] as const;
export type WaitlistRule = (typeof waitlistRules)[number];

/** How a class stands on several slots: whole on each of them, or shared among them. */
export const severalSlotsModes = ["ROTATION", "HALF_GROUPS"] as const;
export type SeveralSlots = (typeof severalSlotsModes)[number];

export const slotStatuses = ["DRAFT", "SCHEDULED", "CANCELLED"] as const;
export type SlotStatus = (typeof slotStatuses)[number];

/** What a visitor may do with a slot: computed from data and the clock, never stored. */
export const slotStates = [
  "open",
  "waitlist",
  "full",
  "notYetOpen",
  "closed",
  "cancelled",
  "past",
] as const;
export type SlotState = (typeof slotStates)[number];

export const registrationKinds = ["INDIVIDUAL", "CLASS", "GROUP"] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

export const registrationStatuses = [
  "PENDING",
  "CONFIRMED",
  "WAITLISTED",
  "OFFERED",
  "CANCELLED",
  "DECLINED",
  "EXPIRED",
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

export const registrationSources = [
  "SELF",
  "TEACHER",
  "ADVISER",
  "STAFF",
  "ON_SITE",
  "IMPORT",
] as const;
export type RegistrationSource = (typeof registrationSources)[number];

export const cancelledBys = [
  "REGISTRANT",
  "ADVISER",
  "SCHOOL",
  "COMPANY",
  "ORGANISER",
  "SYSTEM",
] as const;
export type CancelledBy = (typeof cancelledBys)[number];

/** PRESENT, NO_SHOW and EXCUSED are said of a person, RECORDED of a class that was counted. */
export const attendanceStatuses = ["PRESENT", "NO_SHOW", "EXCUSED", "RECORDED"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** From the youngest to the oldest: this order is the one of lists and reports. */
export const schoolLevels = [
  "SIXIEME",
  "CINQUIEME",
  "QUATRIEME",
  "TROISIEME",
  "TROISIEME_PREPA_METIERS",
  "SECONDE_GT",
  "SECONDE_PRO",
  "PREMIERE_G",
  "PREMIERE_T",
  "PREMIERE_PRO",
  "TERMINALE_G",
  "TERMINALE_T",
  "TERMINALE_PRO",
  "CAP_1",
  "CAP_2",
  "POST_BAC",
  "OTHER",
] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

export const transports = ["COACH", "ON_FOOT", "SCHEDULED_BUS", "NEEDS_HELP"] as const;
export type Transport = (typeof transports)[number];

/** What a person needs to take part, counted and never explained: no diagnosis is stored. */
export const needs = [
  "WHEELCHAIR",
  "HEARING_LOOP",
  "SIGN_LANGUAGE",
  "LARGE_PRINT",
  "ASSISTANT",
] as const;
export type Need = (typeof needs)[number];

export const userRoles = ["LEAD", "ORGANISER", "HELPER"] as const;
export type UserRole = (typeof userRoles)[number];

/** What an e-mail is about. */
export const emailKinds = [
  "REGISTRATION_CONFIRMED",
  "REGISTRATION_PENDING",
  "REGISTRATION_WAITLISTED",
  "REGISTRATION_OFFERED",
  "REGISTRATION_PROMOTED",
  "REGISTRATION_EXPIRED",
  "REGISTRATION_DECLINED",
  "REGISTRATION_CANCELLED",
  "LATE_CANCELLATION",
  "REGISTRATION_CHANGED",
  "REGISTRATION_DUPLICATE",
  "DUPLICATE_ENDED",
  "REMINDER_HEADCOUNT",
  "REMINDER_PRACTICAL",
  "THANKS",
  "ATTENDANCE_TO_RECORD",
  "HEAD_OF_SCHOOL_COPY",
  "REGISTERED_BY_ADVISER",
  "ADVISER_CONFIRMED",
  "HELD_PLACES_RELEASED",
  "LINK_REQUESTED",
  "SIGN_IN_CODE",
  "REGISTRANT_CODE",
  "RETENTION_WARNING",
] as const;
export type EmailKind = (typeof emailKinds)[number];

export const emailStates = [
  "QUEUED",
  "SENDING",
  "SENT",
  "RETRYING",
  "FAILED",
  "SUPERSEDED",
  "WITHHELD",
] as const;
export type EmailState = (typeof emailStates)[number];

/** Who a job seeker may be accompanied by: shown to staff only, never printed. */
export const adviserNetworks = [
  "FRANCE_TRAVAIL",
  "MISSION_LOCALE",
  "CAP_EMPLOI",
  "DEPARTEMENT",
  "OTHER",
] as const;
export type AdviserNetwork = (typeof adviserNetworks)[number];

/** Asked of a person, never required. */
export const ageBands = ["UNDER_18", "FROM_18_TO_25", "FROM_26_TO_49", "FROM_50"] as const;
export type AgeBand = (typeof ageBands)[number];

export const questionTypes = ["TEXT", "CHOICE", "CHOICES", "YES_NO", "NUMBER"] as const;
export type QuestionType = (typeof questionTypes)[number];

/** Which form asks a question of the event. */
export const questionAudiences = ["CLASS", "PERSON", "BOTH"] as const;
export type QuestionAudience = (typeof questionAudiences)[number];

/** Whose opinion an answer of the survey is; a pupil stays anonymous. */
export const surveyRespondents = ["REGISTRANT", "PUPIL"] as const;
export type SurveyRespondent = (typeof surveyRespondents)[number];
