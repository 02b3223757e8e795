import type { Territory } from "#lib/territories/shape.ts";
import { displayPhone } from "#lib/text/writing/phone.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

const phone = "+33639980090";

/** An invented territory of another département and another school zone. */
export const territory: Territory = {
  id: "port-exemple",
  name: "PORTEX",
  fullName: frenchText("Territoire d'industrie Port-Exemple – Bourg-Modèle"),
  productName: "Les rencontres du littoral",
  senderName: "PORTEX – Rencontres",
  epcis: [
    {
      siren: "999000017",
      name: "Port Exemple",
      legalName: "Communauté de communes du Port Exemple",
      departement: "29",
      town: "Port-Exemple",
      codePrefix: "POR",
    },
    {
      siren: "999000025",
      name: "Bourg Modèle",
      legalName: "Communauté de communes du Bourg Modèle",
      departement: "29",
      town: "Bourg-Modèle",
      codePrefix: "BOU",
    },
  ],
  codePrefix: "PEX",
  academies: ["Rennes"],
  schoolZone: "zone B",
  contactFunction: "Animatrice du territoire",
  email: "contact@port-exemple.example",
  phone: { e164: phone, display: displayPhone(phone) },
  carrier: { epciSiren: "999000017", confirmed: true, address: null, phone: null },
  publicationDirector: null,
  dataProtectionOfficer: { email: null, address: null },
  host: { name: null, address: null, phone: null },
  mailProvider: { name: null, address: null, phone: null },
  retention: {
    person: { months: 3 },
    professional: { years: 1 },
    professionalWarning: { days: 30 },
    unservedWaitlist: { months: 1 },
    accessNeeds: { days: 7 },
    adviserOfPerson: { days: 30 },
    afterChangeOfDate: { days: 30 },
    emailBody: { days: 30 },
    emailState: { months: 6 },
    securityLog: { months: 12 },
  },
  accessibility: {
    state: "non conforme",
    audit: null,
    establishedOn: null,
    multiYearPlanUrl: null,
    actionPlanUrl: null,
    nonConformities: [],
    disproportionateBurdens: [],
    exemptContents: [],
    technologies: ["HTML", "CSS"],
    testEnvironments: [],
    tools: [],
    testsToCome: ["un audit selon le RGAA 4.1"],
    answerWithin: { days: 7 },
  },
};
