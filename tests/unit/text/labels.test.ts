import { expect, test } from "vitest";
import * as labels from "#lib/text/labels.ts";

const everyLabel = Object.values(labels).flatMap((record) => Object.values(record));

test("every label is written in French typography", () => {
  const wrong = everyLabel.filter((label) => /['\u202F]| [:;!?–]|« /.test(label));
  expect(wrong).toEqual([]);
});

test("no two words of one list read the same", () => {
  for (const record of Object.values(labels)) {
    expect(new Set(Object.values(record)).size).toBe(Object.keys(record).length);
  }
});

test("a mail that was handed over is not said to be received", () => {
  expect(labels.emailStateLabels.SENT).toBe("Accepté par le serveur de courriel");
  expect(everyLabel.join()).not.toMatch(/envoyé|reçu/i);
});
