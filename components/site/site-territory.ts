/** What headers and footers say of the territory; lib/territory.ts has more. */
export type SiteTerritory = {
  /** The short name of the territory. */
  name: string;
  /** « Les rendez-vous des métiers » */
  productName: string;
  /** « Territoire d’industrie … » */
  fullName: string;
  epcis: readonly { name: string }[];
  phone: { display: string; e164: string };
  email: string;
  accessibility: { state: string };
};
