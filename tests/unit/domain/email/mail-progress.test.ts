import { expect, test } from "vitest";
import { type LastEmail, mailProgress } from "#lib/domain/email/mail-progress.ts";

const now = new Date("2026-11-23T09:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const written: LastEmail = { state: "QUEUED", createdAt: now, dueAt: null, sentAt: null };

test.each([
  ["just written", {}, 0, { kind: "leaves" }],
  ["under way", { state: "SENDING" }, 1, { kind: "leaves" }],
  ["not sent after five minutes", {}, 5, { kind: "late" }],
  ["one second before", {}, 5 - 1 / 60, { kind: "leaves" }],
  ["tried again", { state: "RETRYING" }, 1, { kind: "late" }],
  ["waiting", { dueAt: minutes(25) }, 10, { kind: "waits", until: minutes(25) }],
  ["due", { dueAt: minutes(25) }, 25, { kind: "leaves" }],
  ["due for five minutes", { dueAt: minutes(25) }, 30, { kind: "late" }],
  ["left", { state: "SENT", sentAt: minutes(1) }, 60, { kind: "left", at: minutes(1) }],
  ["refused", { state: "FAILED" }, 1, { kind: "refused" }],
  ["put aside", { state: "WITHHELD" }, 1, { kind: "putAside" }],
] as const)("a courriel that is %s", (_, facts, minute, progress) => {
  expect(mailProgress({ ...written, ...facts }, minutes(minute))).toEqual(progress);
});
