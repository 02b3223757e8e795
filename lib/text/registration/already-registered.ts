import type { KnownWhere, LinkSent, Refusal } from "#lib/domain/registration/refusal.ts";
import { frenchText } from "../writing/typography.ts";

type PersonKnown = Extract<Refusal, { kind: "alreadyRegistered" }>;
type ClassKnown = Extract<Refusal, { kind: "classRegistered" }>;

const personWhere: Readonly<Record<KnownWhere, string>> = {
  slot: "Une inscription à ce nom existe déjà pour ce créneau.",
  hour: "Une inscription à ce nom existe déjà à la même heure, sur un autre créneau.",
  event:
    "Une inscription à ce nom existe déjà à ce rendez-vous, pour autant de créneaux que permis.",
};

const classWhere: Readonly<Record<KnownWhere, string>> = {
  slot: "Cette classe est déjà inscrite à ce créneau.",
  hour: "Cette classe est déjà inscrite à la même heure, sur un autre créneau.",
  event: "Cette classe est déjà inscrite à ce rendez-vous, pour autant de créneaux que permis.",
};

const personLink: Readonly<Record<LinkSent, string>> = {
  sent: "Nous envoyons de nouveau son lien, au courriel que cette inscription a donné : ouvrez-le pour la voir, la changer ou l'annuler.",
  sentLater:
    "Plusieurs courriels sont partis en peu de temps : son lien part avec les prochains, dans une demi-heure au plus, au courriel que cette inscription a donné.",
  sentLately:
    "Son lien est parti il y a peu, au courriel que cette inscription a donné : cherchez-le, dans les indésirables aussi.",
  noAddress: "Elle n'a pas de courriel.",
  notSent: "Son lien ne part pas maintenant : trop de courriels sont demandés.",
};

const classLink: Readonly<Record<LinkSent, string>> = {
  sent: "La personne qui l'a inscrite reçoit de nouveau son lien par courriel.",
  sentLater:
    "La personne qui l'a inscrite reçoit de nouveau son lien par courriel, dans une demi-heure au plus.",
  sentLately: "La personne qui l'a inscrite a reçu son lien par courriel il y a peu.",
  noAddress: "",
  notSent: "",
};

/** What a person reads whose name is registered already: on a line of its own that it is, then what to do next. */
export function personKnownInWords({ where, link, phone }: PersonKnown): string {
  return `${personWhere[where]}\nRien d'autre n'est réservé. ${personLink[link]} Si c'est une autre personne, inscrivez-la sous son propre nom. Une question ? Appelez-nous au ${phone}.`;
}

/** What a teacher reads whose class is registered already, whoever did it. */
export function classKnownInWords({ where, link, phone }: ClassKnown): string {
  return [
    classWhere[where],
    "Rien d'autre n'est réservé.",
    classLink[link],
    `C'est un autre groupe de la classe ? Choisissez-le ci-dessous. Sinon, appelez-nous au ${phone}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The answer of a class whose name is registered already, and that is another group of it. */
export function anotherGroupInWords(groupName: string): string {
  return frenchText(`C'est un autre groupe : l'inscrire sous le nom « ${groupName} »`);
}
