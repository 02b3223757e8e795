import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PublishChecklist } from "#components/desk/events/publish-checklist.tsx";

const read = (isShown: boolean) =>
  renderToStaticMarkup(<PublishChecklist eventId="1" checks={[]} isShown={isShown} />);

test("a draft is checked before it is published, in one way or the other", () => {
  expect(read(false)).toContain("À vérifier avant de publier");
  expect(read(false)).toContain("Par son lien seulement, il n’y est pas");
});

test("what the public reads already is not about to be published", () => {
  expect(read(true)).not.toContain("avant de publier");
  expect(read(true)).not.toContain("aussitôt");
});
