import { openDaysSlug } from "#territory/sample/agenda/companies.ts";
import { gameOnWednesdaySlug } from "#territory/sample/agenda/escape-games.ts";

/** Public pages that need nothing staged: each has a title of its own. */
export const publicPages = [
  "/",
  "/rendez-vous",
  "/rendez-vous?public=classe",
  "/rendez-vous/passes",
  `/rendez-vous/${gameOnWednesdaySlug}`,
  `/rendez-vous/${gameOnWednesdaySlug}/fiche`,
  `/rendez-vous/${openDaysSlug}`,
  "/retrouver",
  "/mes-inscriptions",
  "/connexion",
  "/aide",
  "/plan-du-site",
  "/accessibilite",
  "/donnees-personnelles",
  "/mentions-legales",
  "/panne",
  "/formulaire-ancien",
  "/n-existe-pas",
];
