import { expect, test } from "vitest";
import { type Late, scheduledJobs } from "#lib/domain/running/lateness.ts";
import { jobLabels, lateInWords } from "#lib/text/late.ts";

const at = new Date("2026-11-23T09:00:00Z");

test.each<[Late, string]>([
  [{ kind: "noWorker", lastBeatAt: at }, "ne répond plus depuis le lundi 23 novembre"],
  [{ kind: "noWorker", lastBeatAt: null }, "ne tourne pas"],
  [{ kind: "emailWaits", since: at }, "Le plus ancien attend depuis le lundi 23 novembre"],
  [{ kind: "jobLate", job: "reminders", lastSuccessAt: at }, "Dernière fois"],
  [{ kind: "jobLate", job: "reminders", lastSuccessAt: null }, "jamais abouti"],
  [{ kind: "jobFailed", job: "purge-emails" }, "Un nouvel essai est prévu"],
])("says of %j « %s »", (late, words) => {
  expect(lateInWords(late).sentence.replaceAll("\u00A0", " ")).toContain(words);
  expect(lateInWords(late).title).not.toBe("");
});

test("every job has a name", () => {
  for (const job of scheduledJobs) expect(jobLabels[job]).toBeTruthy();
});
