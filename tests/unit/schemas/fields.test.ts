import { describe, expect, test } from "vitest";
import { emailAddress, singleLine } from "#lib/schemas/fields.ts";
import { cpuMilliseconds } from "#tests/support/cpu-time.ts";

/** What takes the square of the length takes seconds here. */
const LINEAR_MS = 500;

const name = singleLine(60, "Écrivez votre nom.");
const address = emailAddress();

const hostileAddresses = [
  "",
  "@",
  "lou",
  "lou@",
  "@courriel.example",
  "lou@courriel",
  "lou@@courriel.example",
  "lou@courriel..example",
  "lou..exemple@courriel.example",
  "lou@.example",
  "lou@-courriel.example",
  "lou@courriel.example.",
  "lou@courriel.e",
  "lou@courriel.123",
  "lou@[127.0.0.1]",
  "lou@[IPv6:::1]",
  "lou@courriel_.example",
  "lou exemple@courriel.example",
  "lou@cour riel.example",
  '"lou"@courriel.example',
  '"lou@evil.example x"@courriel.example',
  "Lou <lou@courriel.example>",
  "lou@courriel.example, evil@evil.example",
  "lou@courriel.example;evil@evil.example",
  "lou@courriel.example evil@evil.example",
  "lou@courriel.example\r\nBcc: evil@evil.example",
  "lou@courriel.example\nBcc: evil@evil.example",
  "lou\r@courriel.example",
  "lou\u0000@courriel.example",
  "lou\t@courriel.example",
  "lou@courriel.example\u2028x",
  "\u202Elou@courriel.example",
  "lou\u200B@courriel.example",
  "lou(comment)@courriel.example",
  "lou:evil@courriel.example",
  "lou\\@courriel.example",
  "mailto:lou@courriel.example",
  "lou@évil.example",
  "loü@courriel.example",
  "l\u043Eu@courriel.example",
  `${"l".repeat(65)}@courriel.example`,
  `lou@${"c".repeat(64)}.example`,
  `lou@${"courriel.".repeat(40)}example`,
  `${"group:".repeat(2000)}lou@courriel.example${";".repeat(2000)}`,
];

describe("an address is refused", () => {
  test.each(hostileAddresses)("%j", (typed) => {
    expect(address.safeParse(typed).success).toBe(false);
  });

  test.each([
    ["one long local part", `${"a".repeat(100_000)}@courriel.example`],
    ["one long domain", `lou@${"a".repeat(100_000)}`],
    ["many labels", `lou@${"a.".repeat(50_000)}!`],
    ["many signs @", "@".repeat(100_000)],
    ["many spaces", " ".repeat(100_000)],
    ["many combining accents", `e${"\u0301".repeat(100_000)}`],
  ])("in linear time: 100 kB of %s", (_, typed) => {
    const parse = () => expect(address.safeParse(typed).success).toBe(false);
    expect(cpuMilliseconds(parse)).toBeLessThan(LINEAR_MS);
  });
});

describe("an address is taken", () => {
  test.each([
    ["lou.exemple@courriel.example", "lou.exemple@courriel.example"],
    ["  Lou.Exemple@Courriel.Example ", "lou.exemple@courriel.example"],
    ["lou+forum@courriel.example", "lou+forum@courriel.example"],
    ["o'lou@a.b-c.example", "o'lou@a.b-c.example"],
    ["lou@xn--courriel-9za.example", "lou@xn--courriel-9za.example"],
  ])("%s", (typed, stored) => {
    expect(address.parse(typed)).toBe(stored);
  });
});

describe("a name is refused", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \t \u00A0 "],
    ["a line break", "Lou\nExemple"],
    ["a carriage return", "Lou\rExemple"],
    ["a forged header", "Lou\r\nBcc: evil@evil.example"],
    ["a null", "Lou\u0000"],
    ["an escape", "Lou\u001B[31m"],
    ["a next-line character", "Lou\u0085Exemple"],
    ["a delete character", "Lou\u007F"],
    ["a left-to-right mark", "Lou\u200E"],
    ["a right-to-left mark", "Lou\u200F"],
    ["an embedding", "Lou\u202Aeuve"],
    ["an override", "Lou\u202Egpj.exe"],
    ["an isolate", "Lou\u2066x\u2069"],
    ["61 characters", "x".repeat(61)],
    ["100 kB", "x".repeat(100_000)],
    ["a number", 12],
    ["a file", new Blob(["x"])],
    ["two values", ["Lou", "Lou"]],
  ])("%s", (_, typed) => {
    expect(name.safeParse(typed).success).toBe(false);
  });
});

describe("a name is taken as people write it", () => {
  test.each([
    ["  Lou ", "Lou"],
    ["Anne-Marie", "Anne-Marie"],
    ["D’Exemple", "D’Exemple"],
    ["E\u0301lise", "\u00C9lise"],
    ["Łukasz", "Łukasz"],
    ["مثال", "مثال"],
    ["<b>Lou</b>", "<b>Lou</b>"],
    ["x".repeat(60), "x".repeat(60)],
  ])("%j", (typed, stored) => {
    expect(name.parse(typed)).toBe(stored);
  });
});
