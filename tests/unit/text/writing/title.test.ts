import { expect, test } from "vitest";
import { errorsBeforeTitle } from "#lib/text/writing/title.ts";

test("the title of a page begins with the errors of its form", () => {
  expect(errorsBeforeTitle(3)).toBe("3\u00A0erreurs – ");
  expect(errorsBeforeTitle(1)).toBe("1\u00A0erreur – ");
  expect(errorsBeforeTitle(0)).toBe("");
});
