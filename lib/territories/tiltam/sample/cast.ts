import {
  type SampleClass,
  type SamplePerson,
  type SampleStaff,
  sampleCompany,
  sampleSchool,
  sampleVenue,
  type Town,
} from "#lib/territories/planned-cast.ts";

// The few made-up people, schools, companies and places that tests, sample data and pictures share.

/** The four towns that give the territory its name: real ones. */
export const towns = {
  lezoux: { inseeCode: "63195", name: "Lezoux", departement: "63", epciSiren: "246301097" },
  thiers: { inseeCode: "63430", name: "Thiers", departement: "63", epciSiren: "200070712" },
  ambert: { inseeCode: "63003", name: "Ambert", departement: "63", epciSiren: "200070761" },
  montbrison: { inseeCode: "42147", name: "Montbrison", departement: "42", epciSiren: "200065886" },
} as const satisfies Record<string, Town>;

/** The numbers of the codes belong to no school; their letters are the computed ones. */
export const schools = {
  collegeLezoux: sampleSchool(1, "0639999B", "Collège de démonstration", "Collège", towns.lezoux),
  /** The same name elsewhere, as happens: the commune tells them apart. */
  collegeAmbert: sampleSchool(2, "0639998A", "Collège de démonstration", "Collège", towns.ambert),
  lyceeMontbrison: sampleSchool(3, "0429999R", "Lycée de démonstration", "Lycée", towns.montbrison),
  lyceeThiers: sampleSchool(4, "0639997Z", "Lycée professionnel d’exemple", "Lycée", towns.thiers),
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
  /** Has a phone and no address for emails. */
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

export const staff: SampleStaff = {
  organiser: { email: "alix.exemple@tiltam.example", name: "Alix Exemple", town: towns.thiers },
  helper: { email: "sacha.exemple@tiltam.example", name: "Sacha Exemple" },
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

export const companies = {
  coutellerie: sampleCompany(11, "Coutellerie de démonstration", "Travail des métaux"),
  plasturgie: sampleCompany(12, "Plasturgie de démonstration", "Plasturgie"),
  mecanique: sampleCompany(13, "Mécanique de démonstration", "Travail des métaux"),
  ceramique: sampleCompany(14, "Céramique de démonstration", "Céramique"),
};

/** Where the source names only the town, the place is « à confirmer ». */
export const venues = {
  /** Real, named by the territory's agenda: nothing more is said of it here. */
  mediatheque: { ...sampleVenue(21, "Médiathèque de Lezoux", towns.lezoux), sample: false },
  thiers: sampleVenue(22, "Salle de démonstration", towns.thiers),
  ambert: sampleVenue(23, "Lieu à confirmer", towns.ambert),
  montbrison: sampleVenue(24, "Lieu à confirmer", towns.montbrison),
  coutellerie: sampleVenue(31, companies.coutellerie.name, towns.thiers),
  plasturgie: sampleVenue(32, companies.plasturgie.name, towns.thiers),
  mecanique: sampleVenue(33, companies.mecanique.name, towns.thiers),
  ceramique: sampleVenue(34, companies.ceramique.name, towns.lezoux),
};
