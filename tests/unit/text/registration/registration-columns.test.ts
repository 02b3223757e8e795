import { expect, test } from "vitest";
import { registrationTable } from "#lib/text/registration/registration-columns.ts";

/** What other people's spreadsheets count on: new columns come after these. */
const known = [
  ...["Début", "Fin", "Créneau", "Lieu", "Entreprise", "Billet", "État", "Rang d’attente"],
  ...["Places prises", "Genre", "Saisie", "Reçue le", "Prénom", "Nom", "Courriel", "Téléphone"],
  ...["Organisme", "Fonction", "Âge", "Établissement", "Classe", "Niveaux", "Élèves", "Adultes"],
  ...["Accompagnants", "Commune", "EPCI", "Arrivée", "Transport", "Accès en fauteuil roulant"],
  ...["Boucle magnétique", "Interprète en langue des signes (LSF)"],
  ...["Documents en gros caractères", "Personne accompagnante"],
  ...["Présence", "Élèves venus", "Adultes venus"],
];

test("the exported file keeps the names and the order of its columns", () => {
  expect(registrationTable([], [])[0]?.slice(0, known.length)).toEqual(known);
});

test("no two columns of the exported file are called the same", () => {
  const [headers = []] = registrationTable([], []);
  expect(new Set(headers).size).toBe(headers.length);
});
