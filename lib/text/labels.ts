import type {
  AdviserNetwork,
  AgeBand,
  AttendanceStatus,
  Audience,
  CancelledBy,
  EmailState,
  EventStatus,
  EventType,
  Need,
  QuestionAudience,
  QuestionType,
  RegistrationKind,
  RegistrationSource,
  RegistrationStatus,
  SchoolLevel,
  SeveralSlots,
  SlotState,
  SurveyRespondent,
  Transport,
  UserRole,
  WaitlistRule,
} from "#lib/domain/types.ts";
import { nbsp } from "./writing/typography.ts";

export const eventTypeLabels: Record<EventType, string> = {
  ESCAPE_GAME: "Escape game",
  CAREER_FORUM: "Forum des métiers",
  JOB_FORUM: "Forum de l’emploi",
  JOB_DATING: "Job dating",
  OPEN_DAY: "Portes ouvertes d’entreprises",
  MINI_ENTERPRISE: `Mini-Entreprise${nbsp}S`,
  SEMINAR: "Séminaire",
  OTHER: "Autre rendez-vous",
};

export const audienceLabels: Record<Audience, string> = {
  CLASS: "Classes",
  JOB_SEEKER: "Demandeurs d’emploi",
  PUBLIC: "Tout public",
  PROFESSIONAL: "Professionnels",
};

export const eventStatusLabels: Record<EventStatus, string> = {
  DRAFT: "Brouillon",
  PUBLISHED: "Publié",
  UNLISTED: "Accessible par son lien seulement",
  ARCHIVED: "Archivé",
  CANCELLED: "Annulé",
};

/** The state of a slot alone; with its places, see availability. */
export const slotStateLabels: Record<SlotState, string> = {
  open: "Inscriptions ouvertes",
  waitlist: `Complet${nbsp}– liste d’attente`,
  full: "Complet",
  notYetOpen: "Inscriptions pas encore ouvertes",
  closed: "Inscriptions closes",
  cancelled: "Annulé",
  past: "Terminé",
};

/** The rule of the waiting list as the public reads it, before joining. */
export const waitlistRuleSentences: Record<WaitlistRule, string> = {
  FIRST_THAT_FITS:
    "Quand des places se libèrent, elles vont à la première demande qui tient en entier, dans l’ordre d’arrivée.",
  STRICT_ORDER:
    "Quand des places se libèrent, elles vont à la première demande de la liste. Si elle est trop grande, nous attendons qu’il y ait assez de places.",
  LEAD_CHOOSES:
    "Quand des places se libèrent, l’équipe choisit parmi les demandes qui tiennent en entier.",
};

/** How a class stands on several slots. */
export const severalSlotsLabels: Record<SeveralSlots, string> = {
  ROTATION: "La classe entière, sur un créneau puis sur l’autre",
  HALF_GROUPS: "La classe se partage, un groupe par créneau",
};

export const registrationKindLabels: Record<RegistrationKind, string> = {
  INDIVIDUAL: "Personne",
  CLASS: "Classe",
  GROUP: "Groupe",
};

export const registrationStatusLabels: Record<RegistrationStatus, string> = {
  PENDING: "En attente de validation",
  CONFIRMED: "Confirmée",
  WAITLISTED: "Sur liste d’attente",
  OFFERED: "Place proposée",
  CANCELLED: "Annulée",
  DECLINED: "Refusée",
  EXPIRED: "Expirée",
};

/** Who entered the registration. */
export const registrationSourceLabels: Record<RegistrationSource, string> = {
  SELF: "Par la personne",
  TEACHER: "Par l’équipe enseignante",
  ADVISER: "Par un organisme d’accompagnement",
  STAFF: "Par l’équipe",
  ON_SITE: "Sur place",
  IMPORT: "Par un fichier importé",
};

/** Who cancelled, to follow « Annulée par » . */
export const cancelledByLabels: Record<CancelledBy, string> = {
  REGISTRANT: "la personne inscrite",
  ADVISER: "l’organisme d’accompagnement",
  SCHOOL: "l’établissement scolaire",
  COMPANY: "l’entreprise d’accueil",
  ORGANISER: "l’équipe",
  SYSTEM: "le logiciel, à l’échéance",
};

/** UNKNOWN is what is said while no attendance is stored. */
export const attendanceLabels: Record<AttendanceStatus | "UNKNOWN", string> = {
  UNKNOWN: "À renseigner",
  PRESENT: "Présent",
  NO_SHOW: "Absent",
  EXCUSED: "Absent excusé",
  RECORDED: "Effectif compté",
};

export const schoolLevelLabels: Record<SchoolLevel, string> = {
  SIXIEME: "6e",
  CINQUIEME: "5e",
  QUATRIEME: "4e",
  TROISIEME: "3e",
  TROISIEME_PREPA_METIERS: "3e prépa-métiers",
  SECONDE_GT: "2de générale et technologique",
  SECONDE_PRO: "2de professionnelle",
  PREMIERE_G: "1re générale",
  PREMIERE_T: "1re technologique",
  PREMIERE_PRO: "1re professionnelle",
  TERMINALE_G: "Tle générale",
  TERMINALE_T: "Tle technologique",
  TERMINALE_PRO: "Tle professionnelle",
  CAP_1: "CAP 1re année",
  CAP_2: "CAP 2e année",
  POST_BAC: "BTS et post-bac",
  OTHER: "Autre niveau",
};

export const transportLabels: Record<Transport, string> = {
  COACH: "En car",
  ON_FOOT: "À pied",
  SCHEDULED_BUS: "En bus de ligne",
  NEEDS_HELP: "Pas encore de transport, besoin d’aide",
};

export const needLabels: Record<Need, string> = {
  WHEELCHAIR: "Accès en fauteuil roulant",
  HEARING_LOOP: "Boucle magnétique",
  SIGN_LANGUAGE: "Interprète en langue des signes (LSF)",
  LARGE_PRINT: "Documents en gros caractères",
  ASSISTANT: "Personne accompagnante",
};

/** What is known of a message, and no more: a server that took it is not a person who read it. */
export const emailStateLabels: Record<EmailState, string> = {
  QUEUED: "À envoyer",
  SENDING: "Envoi en cours",
  SENT: "Accepté par le serveur de courriel",
  RETRYING: "Pas encore parti, nouvel essai prévu",
  FAILED: "N’est pas arrivé",
  SUPERSEDED: "Remplacé par un courriel plus récent",
  // After a restore, by whoever let sending go on; in rows of earlier versions, as one too many.
  WITHHELD: "Mis de côté, peut-être jamais parti",
};

/** Who accompanies a job seeker: for staff only, never printed beside a name. */
export const adviserNetworkLabels: Record<AdviserNetwork, string> = {
  FRANCE_TRAVAIL: "France Travail",
  MISSION_LOCALE: "Mission locale",
  CAP_EMPLOI: "Cap emploi",
  DEPARTEMENT: "Département",
  OTHER: "Autre organisme",
};

/** Whose opinion it is. */
export const surveyRespondentLabels: Record<SurveyRespondent, string> = {
  REGISTRANT: "Personnes inscrites",
  PUPIL: "Élèves",
};

export const userRoleLabels: Record<UserRole, string> = {
  LEAD: "Cheffe de projet",
  ORGANISER: "Organisation",
  HELPER: "Accueil",
};

/** Asked of a person, never required. */
export const ageBandLabels: Record<AgeBand, string> = {
  UNDER_18: "Moins de 18 ans",
  FROM_18_TO_25: "18 à 25 ans",
  FROM_26_TO_49: "26 à 49 ans",
  FROM_50: "50 ans et plus",
};

export const questionTypeLabels: Record<QuestionType, string> = {
  TEXT: "Texte court",
  CHOICE: "Un choix dans une liste",
  CHOICES: "Plusieurs choix dans une liste",
  YES_NO: "Oui ou non",
  NUMBER: "Nombre",
};

/** Which form asks a question. */
export const questionAudienceLabels: Record<QuestionAudience, string> = {
  CLASS: "Les classes",
  PERSON: "Les personnes",
  BOTH: "Les classes et les personnes",
};
