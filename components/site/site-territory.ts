/** What headers and footers say of the territory; lib/territory.ts has more. */
export type SiteTerritory = {
  /** « TILTAM » */
  name: string;
  /** « Les rendez-vous des métiers » */
  productName: string;
  /** « Territoire d’industrie Lezoux – Thiers – Ambert – Montbrison » */
  fullName: string;
  epcis: readonly { name: string }[];
  phone: { display: string; e164: string };
  email: string;
  accessibility: { state: string };
};
