import { isAnswerField } from "#lib/domain/registration/questions.ts";
import { schoolLevelLabels } from "../labels.ts";
import { choiceWords } from "../registration/fact-words.ts";

/** What people read beside a field when they are given back what they typed in it. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(Object.entries(choiceWords).map(([name, { asked }]) => [name, asked])),
    adultCount: "Nombre d’adultes",
    arrivalTime: "Heure d’arrivée",
    capacity: "Places",
    className: "Nom de la classe",
    comment: "Commentaire",
    commune: "Commune",
    companionCount: "Personnes qui viennent avec vous",
    contact: "Courriel ou téléphone",
    description: "Présentation",
    email: "Courriel",
    firstName: "Prénom",
    headEmail: "Courriel de la direction",
    heldCount: "Places gardées en plus",
    jobTitle: "Fonction",
    label: "Question",
    lastName: "Nom",
    levels: "Niveau",
    name: "Nom",
    organisation: "Organisme ou entreprise",
    pasted: "Lignes copiées",
    phone: "Téléphone",
    pupilCount: "Nombre d’élèves",
    reason: "Raison",
    recherche: "Recherche",
    school: "Établissement",
    schoolCommune: "Commune de l’établissement",
    summary: "En une phrase",
    title: "Titre",
    venueAddress: "Adresse",
    venueCommune: "Commune du lieu",
    venueName: "Nom du lieu",
  }),
);

/** What a page gives to its own forms: nobody typed it, and some of it opens a registration. */
const givenByThePage: ReadonlySet<string> = new Set([
  "act",
  "code",
  "mark",
  "retour",
  "slug",
  "status",
  "submissionKey",
  "token",
  "version",
  "way",
]);

/** Identifiers, and what is signed: nobody types so. */
const identifier = /^(?:\w+:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[\w.-]{22,}$/i;

type Field = { name: string; value: string };

/** Whether somebody wrote or chose it, as opposed to what travels with the form. */
export function isTypedByPeople({ name, value }: Field): boolean {
  if (value.trim() === "" || givenByThePage.has(name)) return false;
  return labels.has(nameOf(name)) || isAnswerField(name) || !identifier.test(value);
}

/** « Prénom », « Prénom, ligne 3 », or a word that fits any field. */
export function typedFieldLabel(name: string): string {
  if (isAnswerField(name)) return "Réponse à une question";
  const row = /-(\d{1,2})$/.exec(name)?.[1];
  const label = labels.get(nameOf(name)) ?? "Autre réponse";
  return row === undefined ? label : `${label}, ligne ${Number(row) + 1}`;
}

const chosen: ReadonlyMap<string, string> = new Map(
  Object.entries({ on: "Oui", ...schoolLevelLabels }),
);

/** What was chosen by a box or in a list, in the words that stood there. */
export function typedValueInWords(value: string): string {
  return chosen.get(value) ?? value;
}

function nameOf(field: string): string {
  return field.replace(/-\d{1,2}$/, "");
}
