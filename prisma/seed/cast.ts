import type { SchoolLevel } from "#lib/domain/types.ts";

/**
 * The few made-up people, schools, companies and places that tests, sample data and pictures share.
 * No name here is anybody's: addresses are on `.example`, and the phone numbers come from the range
 * that Arcep keeps for works of fiction.
 */

/** The four towns that give the territory its name: real ones. */
export const towns = {
  lezoux: { inseeCode: "63195", name: "Lezoux", departement: "63", epciSiren: "246301097" },
  thiers: { inseeCode: "63430", name: "Thiers", departement: "63", epciSiren: "200070712" },
  ambert: { inseeCode: "63003", name: "Ambert", departement: "63", epciSiren: "200070761" },
  montbrison: { inseeCode: "42147", name: "Montbrison", departement: "42", epciSiren: "200065886" },
} as const;

export type Town = (typeof towns)[keyof typeof towns];

export type SampleSchool = { id: string; uai: string; name: string; type: string; town: Town };

/** The numbers of the codes belong to no school; their letters are the computed ones. */
export const schools = {
  collegeLezoux: school(1, "0639999B", "Collège de démonstration", "Collège", towns.lezoux),
  /** The same name elsewhere, as happens: the commune tells them apart. */
  collegeAmbert: school(2, "0639998A", "Collège de démonstration", "Collège", towns.ambert),
  lyceeMontbrison: school(3, "0429999R", "Lycée de démonstration", "Lycée", towns.montbrison),
  lyceeThiers: school(4, "0639997Z", "Lycée professionnel d’exemple", "Lycée", towns.thiers),
};

export type SamplePerson = {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  town: Town;
};

export const people = {
  /** Teaches at the collège of Lezoux, and books for her classes. */
  camille: {
    firstName: "Camille",
    lastName: "Exemple",
    email: "camille.exemple@college-demonstration.example",
    phone: "+33639980001",
    town: towns.lezoux,
  },
  /** Teaches at the lycée of Montbrison. */
  dominique: {
    firstName: "Dominique",
    lastName: "Modèle",
    email: "dominique.modele@lycee-demonstration.example",
    phone: "+33639980002",
    town: towns.montbrison,
  },
  /** Looks for a job, registers from a phone. */
  lou: {
    firstName: "Lou",
    lastName: "Exemple",
    email: "lou.exemple@courriel.example",
    phone: "+33639980003",
    town: towns.thiers,
  },
  /** Has a phone and no address for courriels. */
  charlie: {
    firstName: "Charlie",
    lastName: "Témoin",
    email: null,
    phone: "+33639980004",
    town: towns.ambert,
  },
  maxime: {
    firstName: "Maxime",
    lastName: "Spécimen",
    email: "maxime.specimen@courriel.example",
    phone: null,
    town: towns.montbrison,
  },
  andrea: {
    firstName: "Andréa",
    lastName: "Échantillon",
    email: "andrea.echantillon@courriel.example",
    phone: "+33639980005",
    town: towns.lezoux,
  },
  morgan: {
    firstName: "Morgan",
    lastName: "Modèle",
    email: "morgan.modele@courriel.example",
    phone: null,
    town: towns.thiers,
  },
  noa: {
    firstName: "Noa",
    lastName: "Témoin",
    email: "noa.temoin@courriel.example",
    phone: "+33639980006",
    town: towns.ambert,
  },
} as const satisfies Record<string, SamplePerson>;

/** Members of staff beside the project lead, whose address is a setting. */
export const staff = {
  /** ORGANISER of Thiers Dore et Montagne. */
  alix: { email: "alix.exemple@tiltam.example", name: "Alix Exemple", town: towns.thiers },
  /** HELPER at the event of the day. */
  sacha: { email: "sacha.exemple@tiltam.example", name: "Sacha Exemple" },
} as const;

export type SampleClass = {
  teacher: SamplePerson;
  school: SampleSchool;
  className: string;
  levels: readonly SchoolLevel[];
  pupilCount: number;
  adultCount: number;
};

export const classes = {
  quatriemeB: {
    teacher: people.camille,
    school: schools.collegeLezoux,
    className: "4e B",
    levels: ["QUATRIEME"],
    pupilCount: 26,
    adultCount: 2,
  },
  troisiemeA: {
    teacher: people.camille,
    school: schools.collegeLezoux,
    className: "3e A",
    levels: ["TROISIEME"],
    pupilCount: 20,
    adultCount: 2,
  },
  cinquiemeC: {
    teacher: people.camille,
    school: schools.collegeLezoux,
    className: "5e C",
    levels: ["CINQUIEME"],
    pupilCount: 24,
    adultCount: 2,
  },
  secondeMetiers: {
    teacher: people.dominique,
    school: schools.lyceeMontbrison,
    className: "2de 4",
    levels: ["SECONDE_GT"],
    pupilCount: 28,
    adultCount: 2,
  },
} as const satisfies Record<string, SampleClass>;

export type SampleCompany = { id: string; name: string; sector: string };

export const companies = {
  coutellerie: company(11, "Coutellerie de démonstration", "Travail des métaux"),
  plasturgie: company(12, "Plasturgie de démonstration", "Plasturgie"),
  mecanique: company(13, "Mécanique de démonstration", "Travail des métaux"),
  ceramique: company(14, "Céramique de démonstration", "Céramique"),
};

export type SampleVenue = { id: string; name: string; town: Town; sample: boolean };

/** Where the source names only the town, the place is « à confirmer ». */
export const venues = {
  /** Real, named by the territory's agenda: nothing more is said of it here. */
  mediatheque: { ...venue(21, "Médiathèque de Lezoux", towns.lezoux), sample: false },
  thiers: venue(22, "Salle de démonstration", towns.thiers),
  ambert: venue(23, "Lieu à confirmer", towns.ambert),
  montbrison: venue(24, "Lieu à confirmer", towns.montbrison),
  coutellerie: venue(31, companies.coutellerie.name, towns.thiers),
  plasturgie: venue(32, companies.plasturgie.name, towns.thiers),
  mecanique: venue(33, companies.mecanique.name, towns.thiers),
  ceramique: venue(34, companies.ceramique.name, towns.lezoux),
};

function school(number: number, uai: string, name: string, type: string, town: Town): SampleSchool {
  return { id: sampleId(number), uai, name, type, town };
}

function company(number: number, name: string, sector: string): SampleCompany {
  return { id: sampleId(number), name, sector };
}

function venue(number: number, name: string, town: Town): SampleVenue {
  return { id: sampleId(number), name, town, sample: true };
}

/** An id that never changes, so that tests and pictures can name it. */
export function sampleId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}
