import type { SampleCompany, SampleVenue } from "#lib/territories/planned-cast.ts";
import {
  aClass,
  aPerson,
  hours,
  type PlannedEvent,
  type PlannedRegistration,
  type PlannedSlot,
} from "#lib/territories/planned-event.ts";
import type { AgendaDays } from "../agenda-days.ts";
import { classes, companies, people, venues } from "../cast.ts";
import { free, onTime, photos, unknownPlace } from "./common-texts.ts";

const hosts: readonly { company: SampleCompany; venue: SampleVenue }[] = [
  { company: companies.coutellerie, venue: venues.coutellerie },
  { company: companies.plasturgie, venue: venues.plasturgie },
  { company: companies.mecanique, venue: venues.mecanique },
  { company: companies.ceramique, venue: venues.ceramique },
];

export const openDaysSlug = "portes-ouvertes-thiers-lezoux";

/** Wednesday to Friday: two visits a day in each company, for everybody and for classes. */
export function openDays(days: AgendaDays): PlannedEvent {
  const [wednesday, thursday, friday] = days.openDays;
  const visit = (host: (typeof hosts)[number], day: Temporal.PlainDate, time: string) => ({
    ...host,
    ...hours(day, time, 90),
    label: "Départ de visite",
    capacity: 30,
    classCapacity: 1,
  });
  const expected = new Map<string, PlannedRegistration[]>([
    [companies.coutellerie.id, [aPerson(people.andrea, 3), aPerson(people.noa, 1)]],
    [companies.plasturgie.id, [aClass(classes.troisiemeA, "PENDING"), aPerson(people.morgan)]],
    [companies.mecanique.id, [aPerson(people.lou)]],
  ]);
  const firstMorning = hosts.map((host) => ({
    ...visit(host, wednesday, "10:00"),
    registrations: expected.get(host.company.id) ?? [],
  }));
  const laterVisits = [
    { day: wednesday, time: "14:00" },
    ...[thursday, friday].flatMap((day) => [
      { day, time: "10:00" },
      { day, time: "14:00" },
    ]),
  ].flatMap(({ day, time }) =>
    hosts.map((host) => ({ ...visit(host, day, time), registrations: [] })),
  );
  return {
    slug: openDaysSlug,
    title: "Journées portes ouvertes des entreprises",
    type: "OPEN_DAY",
    summary:
      "Entrez dans les ateliers de Thiers et de Lezoux, avec celles et ceux qui y travaillent.",
    description:
      "Choisissez une entreprise et une heure de visite. Une classe peut venir aussi : sa demande est d'abord validée par l'équipe, avec l'entreprise. Les élèves regardent et questionnent ; ils ne manipulent aucune machine.",
    programme: [
      { title: "Écouter les consignes", text: "La visite commence par la sécurité." },
      { title: "Suivre le produit", text: "De la matière première à l'objet fini." },
      { title: "Poser ses questions", text: "Aux personnes qui fabriquent, pendant la visite." },
    ],
    practicalFacts: [
      ...unknownPlace,
      onTime,
      {
        kind: "SAFETY",
        text: "Chaussures fermées. L'équipement de protection est prêté sur place.",
      },
      { kind: "AGE", text: "Âge minimum : à confirmer par chaque entreprise." },
      photos,
      free,
    ],
    levels: ["QUATRIEME", "TROISIEME", "SECONDE_GT", "SECONDE_PRO"],
    needsValidation: true,
    venue: venues.coutellerie,
    slots: [...firstMorning, ...laterVisits],
  };
}

/** Tuesday: interviews of ten minutes, one person at a time with each company. */
export function jobDating(days: AgendaDays): PlannedEvent {
  const interview = (
    company: SampleCompany,
    time: string,
    registrations: PlannedSlot["registrations"] = [],
  ): PlannedSlot => ({
    ...hours(days.jobDating, time, 10),
    venue: venues.thiers,
    company,
    label: "Entretien",
    capacity: 1,
    registrations,
  });
  const { mecanique, plasturgie } = companies;
  return {
    slug: "job-dating-thiers",
    title: "Job dating mécanique et plasturgie à Thiers",
    type: "JOB_DATING",
    summary: "Dix minutes avec une entreprise qui recrute, puis dix minutes avec une autre.",
    description:
      "Choisissez une entreprise et une heure. Vous pouvez en rencontrer plusieurs, à des heures différentes. Pas besoin d'expérience dans l'industrie.",
    programme: [
      { title: "Se présenter", text: "Dites qui vous êtes et ce que vous aimez faire." },
      { title: "Découvrir le poste", text: "L'entreprise vous dit ce qu'elle cherche." },
      { title: "Convenir de la suite", text: "Une visite, un essai, ou un autre rendez-vous." },
    ],
    practicalFacts: [
      ...unknownPlace.filter(({ kind }) => kind !== "COACH"),
      onTime,
      { kind: "BRING", text: "Votre CV, si vous en avez un." },
      { kind: "COST", text: "Gratuit." },
    ],
    venue: venues.thiers,
    slots: [
      interview(mecanique, "09:00", [aPerson(people.lou)]),
      interview(mecanique, "09:15", [aPerson(people.maxime)]),
      interview(mecanique, "09:30", [aPerson(people.morgan)]),
      interview(mecanique, "09:45"),
      interview(mecanique, "10:00"),
      interview(mecanique, "10:15"),
      interview(plasturgie, "09:00", [aPerson(people.charlie)]),
      interview(plasturgie, "09:15"),
      interview(plasturgie, "09:30", [aPerson(people.lou)]),
      interview(plasturgie, "09:45"),
      interview(plasturgie, "10:00"),
      interview(plasturgie, "10:15"),
    ],
  };
}
