import { postPlainForm, readHiddenFields } from "#tests/support/plain-post.ts";
import { proveAddress } from "#tests/support/registrant.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { newReference, stageEvent } from "#tests/support/staged-event.ts";
import { type APIRequestContext, expect, test } from "#tests/support/story.ts";

const words = [
  "constructor",
  "__proto__",
  "toString",
  "%00",
  "a%00b",
  "%0d%0aX-Forged:%201",
  "%E2",
];
const names = ["public", "type", "lieu", "mois", "places", "recherche", "etat", "genre", "page"];
const moreNames = ["creneau", "retour", "qui", "moi", "eleves", "adultes", "courriel", "reste"];

/** Every parameter with every word, alone, twice, and as the name itself. */
const searches = words.flatMap((word) => [
  [...names, ...moreNames].map((name) => `${name}=${word}`).join("&"),
  [...names, ...moreNames].map((name) => `${name}=${word}&${name}=b`).join("&"),
  `${word}=1`,
]);

async function expectNoFault(request: APIRequestContext, path: string): Promise<void> {
  const answer = await request.get(path, { maxRedirects: 0 });
  expect(answer.status(), path).toBeLessThan(500);
  expect(answer.headers(), path).not.toHaveProperty("x-forged");
}

test("A robot that changes addresses gets no fault of the public pages", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const event = await stageEvent();
  await proveAddress(page.context(), `robot.${newReference()}@courriel.example`);
  const paths = ["/", "/rendez-vous", event.path, `${event.path}/creneaux`, event.formPath()];
  paths.push(`${event.path}/fiche`, `${event.path}/inscription-groupe`, "/mes-inscriptions");
  for (const search of searches) {
    for (const path of paths) {
      await expectNoFault(page.request, `${path}${path.includes("?") ? "&" : "?"}${search}`);
    }
  }
  for (const word of words) {
    for (const path of ["/rendez-vous", "/inscriptions", "/avis", "/agenda"]) {
      await expectNoFault(request, `${path}/${word}`);
      await expectNoFault(request, `${path}/${word}/agenda.ics`);
    }
    await expectNoFault(request, `/mes-inscriptions/groupe/${word}`);
  }
});

test("A robot that changes addresses gets no fault of the staff's pages", async ({ page }) => {
  test.setTimeout(120_000);
  const event = await stageEvent();
  const slotId = event.slotIds[0] ?? "";
  await signInAs(page.context(), await appoint("LEAD"));
  const paths = ["/gestion", "/gestion/rendez-vous", `/gestion/rendez-vous/${event.id}`];
  paths.push("/gestion/courriels", "/gestion/courriels/apercu", "/gestion/calendrier");
  paths.push(`/gestion/creneaux/${slotId}/presence`);
  for (const search of searches) {
    for (const path of paths) await expectNoFault(page.request, `${path}?${search}`);
  }
  for (const word of words) {
    for (const folder of ["rendez-vous", "creneaux", "inscriptions", "calendrier"])
      await expectNoFault(page.request, `/gestion/${folder}/${word}`);
  }
});

test("A robot whose cookies are no sessions is nobody", async ({ request }) => {
  for (const value of ["%00", "constructor", "a%00b", "x".repeat(3000)]) {
    const cookie = ["session", "registrant", "sign-in-request", "registrant-request"]
      .map((name) => `${name}=${value}`)
      .join("; ");
    for (const path of ["/gestion", "/connexion/code", "/mes-inscriptions/code", "/connexion"]) {
      const answer = await request.get(path, { headers: { cookie }, maxRedirects: 0 });
      expect(answer.status(), `${path} ${value.slice(0, 12)}`).toBeLessThan(400);
    }
  }
});

test("A script that posts names of every object, or null characters, gets a sentence", async ({
  request,
}) => {
  const hidden = await readHiddenFields(request, "/retrouver");
  for (const field of ["__proto__", "constructor", "toString", "hasOwnProperty", "a\0b"]) {
    const fields = { ...hidden, email: "a@courriel.example" };
    Object.defineProperty(fields, field, { value: "x", enumerable: true });
    const answer = await postPlainForm(request, "/retrouver", fields);
    expect(answer.status(), field).toBeLessThan(500);
  }
  const answer = await postPlainForm(request, "/retrouver", { ...hidden, email: "a\0@b.example" });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("Écrivez avec des lettres et des chiffres.");
});

test("A script that posts a form where the exported file is asked for gets no fault", async ({
  page,
}) => {
  const event = await stageEvent();
  await signInAs(page.context(), await appoint("LEAD"));
  const path = `/gestion/rendez-vous/${event.id}/inscriptions.csv`;
  const answer = await postPlainForm(page.request, path, { a: "b" });
  expect(answer.status()).toBeLessThan(500);
});
