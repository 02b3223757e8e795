import { readFileSync } from "node:fs";
import type { seededRandom } from "./seeded-random.ts";

type Random = ReturnType<typeof seededRandom>;

/** What nobody types in an address, as it stands there. */
const values = [
  "__proto__",
  "constructor",
  "toString",
  "%00",
  "a%00b",
  "%0d%0aSet-Cookie:%20a=b",
  "%E2%80",
  "%",
  "%25",
  "%252e%252e%252f",
  "..%2f..%2f.env",
  "%5b%5d",
  "%F0%9F%92%A9",
  "%ED%A0%80",
  "-1",
  "0",
  "1e309",
  "99999999999999999999",
  "NaN",
  "null",
  "'%20OR%201=1--",
  "00000000-0000-0000-0000-000000000000",
  "2026-13",
  "a".repeat(3_000),
  "%E2%80%AE",
  "",
];
/** Words of the site's own addresses, and words of no address. */
const names = [
  "type",
  "public",
  "lieu",
  "mois",
  "places",
  "recherche",
  "etat",
  "genre",
  "creneau",
  "page",
  "eleves",
  "adultes",
  "retour",
  "public[]",
  "__proto__",
  "constructor",
  "_rsc",
  "%00",
  "slug",
  "nxtPslug",
];

/** All routes of the build, by the words of their address: « /rendez-vous/[slug] ». */
export function listRoutes(): string[] {
  const manifest = readFileSync(".next/app-path-routes-manifest.json", "utf8");
  return Object.values<string>(JSON.parse(manifest)).filter((route) => !route.startsWith("/_"));
}

/**
 * An address of this route that no page of ours leads to.
 * @param known identifiers that exist, by the word of the route: behind them pages look further
 */
export function hostileAddress(
  random: Random,
  route: string,
  known: Readonly<Record<string, string>> = {},
): string {
  const pick = (list: readonly string[]) => random.pick(list) ?? "";
  const path = route.replace(/\[(\w+)\]/g, (_, word: string) => {
    const isKnown = known[word] !== undefined && random.between(0, 1) === 0;
    return isKnown ? (known[word] ?? "") : pick(values) || "x";
  });
  const query = Array.from({ length: random.between(0, 3) }, () => {
    const pair = `${pick(names)}=${pick(values)}`;
    return random.between(0, 3) === 0 ? `${pair}&${pair}` : pair;
  });
  const odd = random.between(0, 9) === 0 ? pick(["//", "/.", "%2f", "\\", ";a=1", "/%2e%2e/"]) : "";
  return `${path}${odd}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** Headers that a browser never sends, for a page that is only read. */
export function hostileHeaders(random: Random): Record<string, string> {
  const strange: Record<string, readonly string[]> = {
    cookie: [
      "__prerender_bypass=a; __next_preview_data=b",
      "next-auth.session-token=%E2%80; a",
      "=;;;==",
      'a="b',
      `__proto__=1; constructor=2; registrant=${"a".repeat(500)}`,
    ],
    rsc: ["1", "a"],
    "next-router-state-tree": ["abc", "%", "%5B%22%22%2C%7B%7D%5D", "null"],
    "next-router-prefetch": ["1", "2"],
    "next-router-segment-prefetch": ["/_tree", "/../a"],
    "next-url": ["/", "//a", "é"].map(encodeURI),
    "x-forwarded-proto": ["https", "http,https", "ftp"],
    "x-forwarded-host": ["ailleurs.example", "a b", ""],
    "x-middleware-subrequest": ["middleware:middleware:middleware"],
    "x-matched-path": ["/gestion"],
    "x-invoke-status": ["500"],
    "x-now-route-matches": ["1=a"],
    "next-resume": ["1"],
    "accept-encoding": ["br;q=a", "*"],
    "if-none-match": ["W/", "*"],
    range: ["bytes=9-1", "bytes=0-0,1-1"],
    "accept-language": ["x".repeat(300)],
  };
  const chosen = Object.entries(strange).filter(() => random.between(0, 4) === 0);
  return Object.fromEntries(chosen.map(([name, list]) => [name, random.pick(list) ?? ""]));
}
