/** What must never stand in a log: each is somebody's. */
export const planted = {
  name: "Zéphyrine Plantée",
  mail: "zephyrine.plantee@courriel.example",
  phone: "+33639989999",
  spokenPhone: "06 39 98 99 99",
  token: "Qm9uam91ckxlTW9uZGUyMg.c2lnbmF0dXJlU2VjcmV0ZT",
  body: "J’ai besoin d’une rampe",
} as const;

/** Words of which any in a text gives somebody away. */
const marks = ["phyrine", "Plant", "plantee", "639989999", "39 98 99", "Qm9uam91", "rampe"];

/** The marks that a text holds. */
export function plantedIn(text: string): string[] {
  return marks.filter((mark) => text.includes(mark));
}
