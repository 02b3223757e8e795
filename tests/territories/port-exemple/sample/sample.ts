import {
  type SampleClass,
  sampleCompany,
  sampleSchool,
  sampleVenue,
  type Town,
} from "#lib/territories/planned-cast.ts";
import { hours } from "#lib/territories/planned-event.ts";
import type { Sample } from "#lib/territories/sample.ts";
import { parisDate } from "#lib/time/paris.ts";

const port: Town = {
  inseeCode: "29901",
  name: "Port-Exemple",
  departement: "29",
  epciSiren: "999000017",
};

const schools = { college: sampleSchool(1, "0299999L", "Collège du Phare", "Collège", port) };
const companies = { yard: sampleCompany(2, "Chantier naval imaginaire", "Construction navale") };
const venues = { quay: sampleVenue(3, "Hangar du quai", port) };

/** Comes from the collège of the port. */
export const visitingClass: SampleClass = {
  teacher: {
    firstName: "Swann",
    lastName: "Exemple",
    email: "swann.exemple@college-du-phare.example",
    phone: "+33639980091",
    town: port,
  },
  school: schools.college,
  className: "3e Phare",
  levels: ["TROISIEME"],
  pupilCount: 22,
  adultCount: 2,
};

/** One event for classes, of three weeks later: what a small new agenda may be. */
export const sample: Sample = {
  schools,
  companies,
  venues,
  staff: {
    organiser: { email: "organisation@port-exemple.example", name: "Swann Exemple", town: port },
    helper: { email: "accueil@port-exemple.example", name: "Ariel Exemple" },
  },
  archive: [
    {
      slug: "fete-du-chantier-2020",
      title: "Fête du chantier",
      type: "OTHER",
      summary: "Le chantier naval a ouvert ses cales.",
      startsOn: "2020-05-16",
      endsOn: "2020-05-16",
      venue: venues.quay,
    },
  ],
  planAgenda: (now) => [
    {
      slug: "visite-du-chantier-naval",
      title: "Visite du chantier naval",
      type: "OPEN_DAY",
      summary: "Un bateau se construit sous vos yeux.",
      description: "Venez en classe. On regarde et on questionne.",
      programme: [{ title: "Regarder", text: "La coque, puis le pont." }],
      practicalFacts: [{ kind: "COST", text: "Gratuit." }],
      levels: ["TROISIEME"],
      rules: { audiences: ["CLASS"] },
      venue: venues.quay,
      slots: [
        {
          ...hours(parisDate(now).add({ days: 21 }), "10:00", 90),
          venue: venues.quay,
          company: companies.yard,
          capacity: 40,
          classCapacity: 2,
          registrations: [],
        },
      ],
    },
  ],
};
