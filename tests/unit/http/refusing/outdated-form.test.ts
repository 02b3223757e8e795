import { expect, test } from "vitest";
import { outdatedFormPage } from "#lib/http/refusing/outdated-form.ts";

const made = `<!DOCTYPE html><head><link rel="preload" href="/a.js" as="script"/></head><body>
<h1>Ouvrez</h1><p id="saisie"></p><script>start()</script><script src="/a.js" async=""></script></body>`;
const pageFor = outdatedFormPage(Buffer.from(made));
const pageOf = (fields: Record<string, string>) =>
  pageFor(
    Object.entries(fields).map(([name, value]) => ({
      name,
      value: Buffer.from(value).toString("latin1"),
    })),
  ).toString();

test("what was typed is given back in its letters, with the words of its field", () => {
  const page = pageOf({
    firstName: "Zoé",
    levels: "QUATRIEME",
    headAgreed: "on",
    "lastName-2": "Exemple",
    "question-6f1c1d1e-1111-4222-8333-444455556666": "Végétarienne $& $1",
    reason: "Une raison\nsur deux lignes",
  });
  for (const words of [
    "<dt>Prénom</dt><dd>Zoé</dd>",
    "<dt>Niveau</dt><dd>4e</dd>",
    "<dt>Autre réponse</dt><dd>Oui</dd>",
    "<dt>Nom, ligne 3</dt><dd>Exemple</dd>",
    "<dt>Réponse à une question</dt><dd>Végétarienne $&amp; $1</dd>",
    "<dd>Une raison\nsur deux lignes</dd>",
  ])
    expect(page).toContain(words);
});

test("nothing that the page gave to its form comes back", () => {
  const page = pageOf({
    token: "abc.def",
    submissionKey: "6f1c1d1e-1111-4222-8333-444455556666",
    slotId: "6f1c1d1e-1111-4222-8333-444455556666",
    code: "123456",
    mark: "UNKNOWN:6f1c1d1e-1111-4222-8333-444455556666",
    version: "3",
    elsewhere: "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6",
    commune: " ",
  });
  expect(page).not.toContain("<dl");
  expect(page).not.toContain("<h2");
});

test("words that every object answers to are words like others", () => {
  const page = pageOf({
    className: "toString",
    "constructor-1": "__proto__",
    reason: "constructor",
  });
  expect(page).toContain("<dt>Nom de la classe</dt><dd>toString</dd>");
  expect(page).toContain("<dt>Autre réponse, ligne 2</dt><dd>__proto__</dd>");
  expect(page).toContain("<dd>constructor</dd>");
});

test("what was typed never runs, and the page has no script at all", () => {
  const page = pageOf({ className: "<script>alert(1)</script>", "<b>": "a" });
  expect(page).not.toMatch(/<script|as="script"/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});
