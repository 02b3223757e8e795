import { describe, expect, test } from "vitest";
import { frenchText, nbsp } from "#lib/text/writing/typography.ts";

/** Written with ~ for the no-break space, so that the cases can be read. */
const cases: [string, string][] = [
  ["Attention : lisez ceci", "Attention~: lisez ceci"],
  ["Attention: lisez ceci", "Attention~: lisez ceci"],
  ["C'est quoi ton métier ?", "C’est quoi ton métier~?"],
  ["C'est noté !", "C’est noté~!"],
  ["Quoi?!", "Quoi~?!"],
  ["un ; deux; trois", "un~; deux~; trois"],
  ["« mot »", "«~mot~»"],
  ["«mot»", "«~mot~»"],
  [
    "Escape game « Et toi, c'est quoi ton métier ? »",
    "Escape game «~Et toi, c’est quoi ton métier~?~»",
  ],
  ["« Oui » : c'est dit", "«~Oui~»~: c’est dit"],
  ["12 345\u202F€ et 87 %", "12 345~€ et 87~%"],
  ["de 14 h à 14 h 30.", "de 14~h à 14~h~30."],
  ["20 heures et 3 h 5", "20 heures et 3~h 5"],
  ["loi n°2005-102 et loi n° 2004-575", "loi n°~2005-102 et loi n°~2004-575"],
  ["Lezoux – Thiers", "Lezoux~– Thiers"],
  ["22–24 novembre", "22–24 novembre"],
  ["attendez...", "attendez…"],
  [" : suite d'un lien", "~: suite d’un lien"],
];

const readable = (text: string) => text.replaceAll(nbsp, "~");

describe("French typography", () => {
  test.each(cases)("%s", (typed, expected) => {
    expect(readable(frenchText(typed))).toBe(expected);
  });

  test.each(cases)("applied twice changes nothing more: %s", (typed) => {
    expect(frenchText(frenchText(typed))).toBe(frenchText(typed));
  });

  test.each([
    "https://exemple.example/?a=1&b='2';c!d",
    "rendez-vous de 14:30 à 15:00",
    "tel:+33749335711",
    "camille.o'neil@ecole.example",
    "(?)",
    "une ligne\nune autre",
  ])("leaves « %s » as it is", (text) => {
    expect(frenchText(text)).toBe(text);
  });

  test("an address inside a sentence stays, the sentence around it does not", () => {
    expect(readable(frenchText("L'aide : https://aide.example/c'est?x ou l'agenda ?"))).toBe(
      "L’aide~: https://aide.example/c'est?x ou l’agenda~?",
    );
  });

  test("never makes the narrow space, which the fonts lack", () => {
    expect(frenchText("Quoi\u202F? Un\u2009mot")).not.toMatch(/[\u202F\u2009]/);
  });
});

describe("a long text takes a time that grows with its length, not with its square", () => {
  test.each([
    ["one word", "a".repeat(100_000)],
    ["an address without end", "a@".repeat(50_000)],
    ["spaces", " ".repeat(100_000)],
    ["spaces between words", `mot${" ".repeat(50_000)}mot`.repeat(2)],
    ["marks", "!".repeat(100_000)],
    ["marks glued to words", "a!".repeat(50_000)],
    ["quotes", "«".repeat(100_000)],
    ["digits", "1 ".repeat(50_000)],
    ["dots", ".".repeat(100_000)],
    ["addresses of pages", "http://".repeat(14_000)],
  ])("%s", (_kind, text) => {
    const before = process.cpuUsage();
    frenchText(text);
    const { user, system } = process.cpuUsage(before);
    // A few milliseconds; with a square in it, tens of seconds.
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
