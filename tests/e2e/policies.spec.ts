import { readFileSync } from "node:fs";
import { isCachedPage } from "#lib/http/cached-pages.ts";
import { expect, test } from "#tests/support/story.ts";

const read = (file: string) => JSON.parse(readFileSync(`.next/${file}`, "utf8"));

/** What the build calls an address, with a word where anything may stand. */
const asAddress = (route: string) => route.replace(/\[[^\]]+\]/g, "mot");

test("Every page and route of the build has a nonce, but for the pages that are made once for all", () => {
  const routes = Object.values<string>(read("app-path-routes-manifest.json"));
  const { routes: made, dynamicRoutes } = read("prerender-manifest.json");
  const cached = new Set([...Object.keys(made), ...Object.keys(dynamicRoutes)]);
  const pages = routes.filter((route) => !route.startsWith("/_"));
  expect(pages.length).toBeGreaterThan(40);
  for (const route of pages) {
    expect(isCachedPage(asAddress(route)), route).toBe(cached.has(route));
  }
});

for (const [address, isSame] of [
  ["/", true],
  ["/?utm_source=lettre", true],
  ["/rendez-vous", true],
  ["/rendez-vous?utm_source=lettre", true],
  ["/rendez-vous?public=classes", false],
  ["/rendez-vous?page=2", false],
  ["/rendez-vous/passes", true],
  ["/rendez-vous/passes/2", true],
  ["/rendez-vous/escape-game-thiers/creneaux", false],
  ["/rendez-vous/escape-game-thiers/inscription-groupe", false],
  ["/inconnu/ici", false],
] as const) {
  test(`The policy of ${address} ${isSame ? "is for everybody" : "has a nonce, and its page lives"}`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    const answer = await page.goto(address);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    if (answer?.status() === 200) expect(/'nonce-/.test(policy)).toBe(!isSame);
    await page.waitForLoadState("networkidle");
    expect(refused).toEqual([]);
  });
}
