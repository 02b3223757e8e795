import { expect, test } from "vitest";
import { laterNewsInWords } from "#lib/text/email/later-news.ts";

test("a page promises a call, the adviser, or nothing, as it will be done", () => {
  expect(laterNewsInWords("email")).toBeNull();
  expect(laterNewsInWords("call")).toContain("nous vous appelons");
  expect(laterNewsInWords("adviser")).toContain("la personne qui vous a inscrit");
  expect(laterNewsInWords("nothing")).toContain("revenez voir cette page");
});
