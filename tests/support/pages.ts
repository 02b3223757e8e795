/** Public pages that need nothing staged: each has a title of its own. */
export const publicPages = [
  "/",
  "/rendez-vous",
  "/rendez-vous?public=classe",
  "/rendez-vous/passes",
  "/rendez-vous/escape-game-lezoux-mercredi",
  "/rendez-vous/escape-game-lezoux-mercredi/fiche",
  "/rendez-vous/portes-ouvertes-thiers-lezoux",
  "/retrouver",
  "/mes-inscriptions",
  "/connexion",
  "/aide",
  "/plan-du-site",
  "/accessibilite",
  "/donnees-personnelles",
  "/mentions-legales",
  "/n-existe-pas",
];
