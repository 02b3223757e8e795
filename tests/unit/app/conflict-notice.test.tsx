import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";

const conflict = {
  by: "Alix Exemple (cheffe de projet)",
  at: "2026-11-23T09:12:00Z",
  what: "Demande validée",
  fields: [],
};
const typed = [{ label: "Raison", words: "Trop loin" }];

const read = (props: { typed: typeof typed; isOver: boolean }) =>
  renderToStaticMarkup(<ConflictNotice conflict={conflict} {...props} />).replaceAll("\u00A0", " ");

test("what was typed in a form that is gone is shown, and not said to be below", () => {
  const text = read({ typed, isOver: true });
  expect(text).toContain("Raison : « Trop loin »");
  expect(text).not.toContain("ci-dessous");
});

test("what was typed in a form that stays is said to be below; of nothing, nothing is said", () => {
  expect(read({ typed, isOver: false })).toContain("Ce que vous avez écrit est gardé ci-dessous.");
  expect(read({ typed: [], isOver: false })).not.toContain("écrit");
});
