import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SendingPausedNotice } from "#components/desk/day/sending-paused-notice.tsx";

test("the staff reads since when nothing is sent, and who lets it go on", () => {
  const since = new Date("2026-11-28T05:00:00Z");
  const text = renderToStaticMarkup(<SendingPausedNotice since={since} />).replaceAll(
    "\u00A0",
    " ",
  );
  expect(text).toContain("Les envois sont arrêtés");
  expect(text).toContain("Depuis le samedi 28 novembre 2026 à 6 h, aucun courriel ne part");
  expect(text).toContain("npm run restored");
});

test("nothing is said while all goes its way", () => {
  expect(renderToStaticMarkup(<SendingPausedNotice since={null} />)).toBe("");
});
