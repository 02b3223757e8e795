import { displayPhone } from "#lib/text/writing/phone.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import type { Territory } from "../shape.ts";

const phone = "+33749335711";

/** Territoire d'industrie Lezoux – Thiers – Ambert – Montbrison. */
export const territory: Territory = {
  id: "tiltam",
  name: "TILTAM",
  fullName: frenchText("Territoire d'industrie Lezoux – Thiers – Ambert – Montbrison"),
  productName: "Les rendez-vous des métiers",
  senderName: "TILTAM – Inscriptions",
  epcis: [
    {
      siren: "246301097",
      name: "Entre Dore et Allier",
      legalName: "Communauté de communes Entre Dore et Allier",
      departement: "63",
      town: "Lezoux",
      codePrefix: "LEZ",
    },
    {
      siren: "200070712",
      name: "Thiers Dore et Montagne",
      legalName: "Communauté de communes Thiers Dore et Montagne",
      departement: "63",
      town: "Thiers",
      codePrefix: "THI",
    },
    {
      siren: "200070761",
      name: "Ambert Livradois Forez",
      legalName: "Communauté de communes Ambert Livradois Forez",
      departement: "63",
      town: "Ambert",
      codePrefix: "AMB",
    },
    {
      siren: "200065886",
      name: "Loire Forez agglomération",
      legalName: frenchText("Communauté d'agglomération Loire Forez agglomération"),
      departement: "42",
      town: "Montbrison",
      codePrefix: "MON",
    },
  ],
  codePrefix: "TIL",
  academies: ["Clermont-Ferrand", "Lyon"],
  schoolZone: "zone A",
  contactFunction: "Cheffe de projet",
  email: "tiltam@ccdoreallier.fr",
  phone: { e164: phone, display: displayPhone(phone) },
  // The published contact uses the domain of this EPCI: a good reason to think so, not a proof.
  carrier: { epciSiren: "246301097", confirmed: false, address: null, phone: null },
  publicationDirector: null,
  dataProtectionOfficer: { email: null, address: null },
  host: { name: null, address: null, phone: null },
  mailProvider: { name: null, address: null, phone: null },
  retention: {
    person: { months: 6 },
    professional: { years: 2 },
    professionalWarning: { days: 30 },
    unservedWaitlist: { months: 1 },
    accessNeeds: { days: 7 },
    // « Prescrit par Cap emploi » reveals a disability: our choice of the time to return attendance.
    adviserOfPerson: { days: 30 },
    // Our choice: time to see that a date was typed wrong.
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
    technologies: ["HTML", "CSS", "SVG", "JavaScript"],
    testEnvironments: ["Chromium, piloté par des tests automatiques"],
    tools: ["axe-core"],
    testsToCome: [
      "les lecteurs d'écran NVDA, JAWS et VoiceOver",
      "des essais avec des personnes handicapées",
      "un audit selon le RGAA 4.1",
    ].map(frenchText),
    answerWithin: { days: 7 },
  },
};
