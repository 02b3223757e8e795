import type { PracticalFact, ProgrammeStep } from "#lib/domain/event/event-content.ts";
import type { SchoolLevel } from "#lib/domain/types.ts";

/** The territory's own game, as its agenda writes it. */
export const gameName = "« Et toi, c'est quoi ton métier ? »";

export const gameProgramme: readonly ProgrammeStep[] = [
  { title: "Former une équipe", text: "5 ou 6 personnes par table." },
  {
    title: "Résoudre les énigmes",
    text: "Chaque énigme cache un métier : coutelière, tresseur, mécanicienne, céramiste, régleur.",
  },
  {
    title: "Parler avec des professionnels",
    text: "15 minutes de questions, à la fin du jeu.",
  },
];

/** Nobody has told these facts of the place yet: saying so is better than guessing. */
export const unknownPlace: readonly PracticalFact[] = [
  {
    kind: "ACCESS",
    text: "Accès en fauteuil : à confirmer. Dites-nous vos besoins à l'inscription.",
  },
  { kind: "COACH", text: "Dépose et stationnement du car : à confirmer." },
];

export const onTime: PracticalFact = {
  kind: "ARRIVAL",
  text: "Soyez là 10 minutes avant : nous commençons à l'heure.",
};

export const nothingToBring: PracticalFact = {
  kind: "BRING",
  text: "Rien à apporter. Le matériel est sur place.",
};

export const photos: PracticalFact = { kind: "PHOTO", text: "Jamais sans votre accord." };

export const free: PracticalFact = {
  kind: "COST",
  text: "Gratuit. Pour une classe, la prise en charge du car est à confirmer.",
};

export const gameLevels: readonly SchoolLevel[] = ["CINQUIEME", "QUATRIEME", "TROISIEME"];
