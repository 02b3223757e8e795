import { afterEach, beforeEach, expect, test } from "vitest";
import { mailProgressInWords } from "#lib/text/email/mail-progress.ts";
import { resetClock, setClock } from "#lib/time/clock.ts";

const at = new Date("2026-11-23T09:28:00Z");
// The year is told where it is not that of the day on which the page is read.
beforeEach(() => setClock(() => at));
afterEach(resetClock);

const address = "lou.exemple@courriel.example";

test.each([
  [{ kind: "leaves" }, `Nous envoyons un courriel à ${address}.`],
  [
    { kind: "left", at },
    `Notre dernier courriel à ${address} est parti le 23\u00A0novembre à 10\u00A0h\u00A028.`,
  ],
  [{ kind: "waits", until: at }, `Le prochain courriel à ${address} les regroupe`],
  [{ kind: "late" }, "Notre courriel a du retard."],
  [{ kind: "refused" }, "Notre courriel n’est pas arrivé."],
  [{ kind: "putAside" }, "Notre dernier courriel n’est peut-être pas parti."],
] as const)("a courriel that %j reads « %s »", (progress, words) => {
  expect(mailProgressInWords(progress, address).sentence).toContain(words);
});

test("only what did not arrive says what to do, without the address", () => {
  const troubleOf = (kind: "leaves" | "late" | "refused" | "putAside") =>
    mailProgressInWords({ kind }, address).trouble;
  expect(troubleOf("leaves")).toBeNull();
  for (const kind of ["late", "refused", "putAside"] as const) {
    expect(troubleOf(kind)).toMatch(/Gardez cette page.*[Aa]ppelez-nous\u00A0:$/);
    expect(troubleOf(kind)).not.toContain("@");
  }
});
