import { readFileSync } from "node:fs";

/** What the build says of posts: which page has which action, and which addresses are no page. */
export type PostTargets = {
  /** Whether the page of this address has this action. */
  hasAction: (path: string, action: string) => boolean;
  /** Whether a post without an action may mean something at this address. */
  isRoute: (path: string) => boolean;
};

/** By the name of a file: « /(public)/retrouver/page » answers under « /retrouver ». */
type RouteManifest = Readonly<Record<string, string>>;
type ActionManifest = { node: Record<string, { workers: Record<string, unknown> }> };

/**
 * Reads from the build where a post may go. Next answers 500 to a form that is posted to what is no
 * page, and hands an action of another page on to itself (tried, Next 16.4).
 * @param folder of the build's own lists
 */
export function readPostTargets(folder = ".next"): PostTargets {
  const routes: RouteManifest = readJson(`${folder}/app-path-routes-manifest.json`);
  const actions: ActionManifest = readJson(`${folder}/server/server-reference-manifest.json`);
  const pagesOf = new Map(
    Object.entries(actions.node).map(([id, { workers }]) => [
      id,
      Object.keys(workers).map((file) => patternOf(routes[file.replace(/^app/, "")])),
    ]),
  );
  const handlers = Object.entries(routes)
    .filter(([file]) => file.endsWith("/route"))
    .map(([, route]) => patternOf(route));
  return {
    hasAction: (path, action) => pagesOf.get(action)?.some((page) => page.test(path)) ?? false,
    isRoute: (path) => handlers.some((handler) => handler.test(path)),
  };
}

/** « /rendez-vous/[slug] » as it stands in addresses. */
function patternOf(route = ""): RegExp {
  const words = route.split("/").map((word) => (word.startsWith("[") ? "[^/]+" : escaped(word)));
  return new RegExp(`^${words.join("/")}$`);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|\\]/g, "\\$&");
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}
