/**
 * A place with its town: « Salle des fêtes, Ville-Exemple ». « Médiathèque de Ville-Exemple » says its
 * town already.
 */
export function placeInWords(name: string, commune: string): string {
  return name.includes(commune) ? name : `${name}, ${commune}`;
}
