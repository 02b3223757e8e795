import type { Period } from "#lib/text/writing/period.ts";

/** A fact that the texts must state. Null while nobody has said it: the texts then say « à confirmer ». */
export type Fact = string | null;

/** A body that the law asks to name: publisher, host, processor. */
export type LegalBody = { name: Fact; address: Fact; phone: Fact };

/** How long personal data are kept. The texts and the purge read the same values. */
export type Retention = {
  /** After the event, a person's name and address go; commune, audience and presence stay. */
  person: Period;
  /** Teachers, advisers and companies: after their last activity. */
  professional: Period;
  /** How long before that end they are told by email. */
  professionalWarning: Period;
  /** After the event, for who waited and was not served. */
  unservedWaitlist: Period;
  accessNeeds: Period;
  /** After the event, who registered whom: as long as attendance is returned to advisers. */
  adviserOfPerson: Period;
  /** Nothing of a registration is erased so soon after a change of its date: needs excepted. */
  afterChangeOfDate: Period;
  emailBody: Period;
  emailState: Period;
  /** At the most. */
  securityLog: Period;
};

/** Facts of the accessibility declaration, so that it cannot rot in a page. */
export type AccessibilityDeclaration = {
  /** Nothing but « non conforme » may be said before an independent audit. */
  state: "non conforme" | "partiellement conforme" | "totalement conforme";
  audit: { by: string; conformCriteriaPercent: number } | null;
  /** As YYYY-MM-DD. */
  establishedOn: Fact;
  multiYearPlanUrl: Fact;
  actionPlanUrl: Fact;
  nonConformities: readonly string[];
  disproportionateBurdens: readonly string[];
  exemptContents: readonly string[];
  technologies: readonly string[];
  testEnvironments: readonly string[];
  tools: readonly string[];
  /** What has not been tried yet, and is told. */
  testsToCome: readonly string[];
  answerWithin: Period;
};

export type TerritoryEpci = {
  siren: string;
  /** As people say it: « Entre Rive et Plaine » */
  name: string;
  /** « Communauté de communes Entre Rive et Plaine » */
  legalName: string;
  departement: string;
  /** Town that begins the short codes of its events, and the three letters that stand for it. */
  town: string;
  codePrefix: string;
};

/** The facts of a Territoire d'industrie, which the pages, the mails and the erasing read. */
export type Territory = {
  id: string;
  /** The short name, which stands in headers and titles. */
  name: string;
  fullName: string;
  productName: string;
  /** Name of the sender in mailboxes; its address is a setting of the server. */
  senderName: string;
  epcis: readonly TerritoryEpci[];
  /** Prefix of the codes of events held outside the territory. */
  codePrefix: string;
  academies: readonly string[];
  /** Whose school calendar holds: « zone B » */
  schoolZone: string;
  contactFunction: string;
  email: string;
  phone: { e164: string; display: string };
  /** The body that carries the programme: controller of the data, publisher, sender. */
  carrier: { epciSiren: string; confirmed: boolean; address: Fact; phone: Fact };
  publicationDirector: Fact;
  dataProtectionOfficer: { email: Fact; address: Fact };
  host: LegalBody;
  mailProvider: LegalBody;
  retention: Retention;
  accessibility: AccessibilityDeclaration;
};
