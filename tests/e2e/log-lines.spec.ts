import { type OwnCopy, startOwnCopy } from "#tests/support/own-copy.ts";
import { readHiddenFields } from "#tests/support/plain-post.ts";
import { planted, plantedIn } from "#tests/support/planted.ts";
import { expect, test } from "#tests/support/story.ts";

const { mail, name, token, phone } = planted;
let copy: OwnCopy;

// Its database is away: every page and every act fails, with somebody's data in its hands.
test.beforeAll(async () => {
  const DATABASE_URL = `postgresql://nobody@127.0.0.1:1/none`;
  copy = await startOwnCopy({ DATABASE_URL, WORKER: "separate" });
});
test.afterAll(() => copy.stop());

test("An administrator reads lines of JSON only, and nothing of anybody, whatever fails", async ({
  playwright,
}) => {
  const request = await playwright.request.newContext({ baseURL: copy.url });
  const ids: string[] = [];
  const note = (headers: Record<string, string>) => void ids.push(headers["x-request-id"] ?? "");
  const session = "x".repeat(43);
  const cookie = `session=${session}; registrant=${token}; sign-in-request=${mail}`;
  for (const path of [
    `/inscriptions/${token}`,
    `/inscriptions/${token}/agenda.ics`,
    `/mes-inscriptions?nom=${encodeURIComponent(name)}`,
    `/rendez-vous?lieu=${encodeURIComponent(name)}`,
  ]) {
    const answer = await request.get(path, { headers: { cookie }, maxRedirects: 0 });
    expect(answer.status(), path).toBeGreaterThanOrEqual(500);
    note(answer.headers());
  }
  // next-auth logs what failed, and takes whoever asks for nobody.
  const search = `/gestion/rendez-vous?recherche=${encodeURIComponent(name)}`;
  const staff = await request.get(search, { headers: { cookie }, maxRedirects: 0 });
  expect(staff.status()).not.toBe(200);
  note(staff.headers());
  for (const path of ["/connexion", "/mes-inscriptions", "/retrouver"]) {
    const fields = await readHiddenFields(request, path);
    const answer = await request.post(path, {
      multipart: { ...fields, email: mail },
      headers: { origin: process.env.APP_URL ?? "", "sec-fetch-site": "same-origin" },
      maxRedirects: 0,
    });
    expect(answer.status(), path).toBeGreaterThanOrEqual(500);
    note(answer.headers());
  }
  const bare = await request.post("/connexion", {
    data: `${name} ${phone}`,
    headers: { "sec-fetch-site": "same-origin", "next-action": "0".repeat(42) },
  });
  expect(bare.status()).not.toBe(200);
  await request.dispose();

  const lines = copy.output().split("\n").filter(Boolean);
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const line of parsed) {
    expect(line).toMatchObject({
      time: expect.any(String),
      level: expect.stringMatching(/^(info|warn|error)$/),
      what: expect.any(String),
    });
  }
  expect(plantedIn(copy.output())).toEqual([]);
  const told = new Set(parsed.map(({ request: id }) => id));
  for (const id of ids) expect(told).toContain(id);
  expect(parsed).toContainEqual(
    expect.objectContaining({ what: "requestFailed", route: "/inscriptions/[token]" }),
  );
});
