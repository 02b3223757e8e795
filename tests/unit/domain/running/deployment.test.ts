import { describe, expect, test } from "vitest";
import {
  decideStart,
  type Remembered,
  type StartDecision,
  type Starting,
} from "#lib/domain/running/deployment.ts";

const nothing: Remembered = { secretFingerprint: null, databaseIdentity: null };
const known: Remembered = { secretFingerprint: "one", databaseIdentity: "here" };

const starting: Starting = {
  fingerprint: "one",
  previousFingerprint: null,
  databaseIdentity: "here",
};
const changing: Starting = { ...starting, fingerprint: "two", previousFingerprint: "one" };

const cases: [string, Remembered, Starting, StartDecision][] = [
  ["the first start", nothing, starting, { kind: "known", isRestored: false }],
  ["the next start", known, starting, { kind: "known", isRestored: false }],
  ["a secret that is being changed", known, changing, { kind: "known", isRestored: false }],
  ["another secret", known, { ...starting, fingerprint: "two" }, { kind: "secretUnknown" }],
  [
    "two other secrets",
    known,
    { ...starting, fingerprint: "two", previousFingerprint: "three" },
    { kind: "secretUnknown" },
  ],
  [
    "the same rows in another place",
    known,
    { ...starting, databaseIdentity: "there" },
    { kind: "known", isRestored: true },
  ],
  [
    "another place and another secret",
    known,
    { ...starting, databaseIdentity: "there", fingerprint: "two" },
    { kind: "secretUnknown" },
  ],
  [
    "a pause asked for before any start",
    { ...known, secretFingerprint: null },
    starting,
    { kind: "known", isRestored: false },
  ],
];

describe("a site that starts on a database", () => {
  test.each(cases)("%s", (_, remembered, present, decision) => {
    expect(decideStart(remembered, present)).toEqual(decision);
  });
});
