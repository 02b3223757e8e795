/** Words of the agenda's address that ask for a page made for this request; any other changes nothing. */
export const agendaFilters = ["public", "type", "lieu", "mois", "places", "page"] as const;

/** The pages that are made once for everybody: no other page of the build is (tests/e2e/policies.spec.ts). */
const cachedPath =
  /^\/(?:|agenda\/[^/]+|rendez-vous(?:\/[^/]+|\/passes\/\d{1,3})?|accessibilite|aide|donnees-personnelles|formulaire-ancien|mentions-legales|panne|plan-du-site)$/;

/**
 * Whether an address leads to a page that is the same for everybody, and so can carry no nonce.
 * @param address path and query, as a browser asks for them
 */
export function isCachedPage(address: string): boolean {
  const [path = "", query = ""] = address.split("?");
  if (!cachedPath.test(path)) return false;
  if (path !== "/rendez-vous") return true;
  const asked = new URLSearchParams(query);
  return !agendaFilters.some((word) => asked.has(word));
}
