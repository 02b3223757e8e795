/**
 * A place with its town: « Salle de démonstration, Thiers ». « Médiathèque de Lezoux » says its town
 * already.
 */
export function placeInWords(name: string, commune: string): string {
  return name.includes(commune) ? name : `${name}, ${commune}`;
}
