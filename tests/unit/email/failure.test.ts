import { expect, test } from "vitest";
import { describeFailure } from "#lib/email/failure.ts";

test.each([
  [{ code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, true, "Adresse refusée"],
  [{ code: "EENVELOPE", responseCode: 552, command: "RCPT TO" }, true, "pleine"],
  [{ code: "EMESSAGE", responseCode: 554, command: "DATA" }, true, "refuse le message"],
  [{ code: "EENVELOPE", command: "API" }, true, "Adresse refusée"],
  [{ code: "EENVELOPE", responseCode: 450, command: "RCPT TO" }, false, "demande d’attendre"],
  [{ code: "EMESSAGE", responseCode: 451, command: "DATA" }, false, "demande d’attendre"],
  [{ code: "EENVELOPE", responseCode: 550, command: "MAIL FROM" }, false, "refuse pour le moment"],
  [{ code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, false, "mot de passe"],
  [{ code: "ESOCKET", command: "CONN" }, false, "ne répond pas"],
  [{ code: "ETIMEDOUT", command: "CONN" }, false, "ne répond pas"],
  [{}, false, "n’a pas pu être préparé"],
])("%j: final is %s, « %s »", (facts, isFinal, words) => {
  const failure = describeFailure(Object.assign(new Error("said by a server"), facts));
  expect(failure.isFinal).toBe(isFinal);
  expect(failure.reason).toContain(words);
  expect(failure.reason).not.toContain("said by a server");
});
