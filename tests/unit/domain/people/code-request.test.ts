import { describe, expect, test } from "vitest";
import {
  decideCode,
  digitsFor,
  type MailedCode,
  shortCodeUpTo,
} from "#lib/domain/people/code-request.ts";

const now = new Date("2026-11-23T09:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function mailed(minutes: number, lifetime = 10, digits = 8): MailedCode {
  return { createdAt: minutesAgo(minutes), expiresAt: minutesAgo(minutes - lifetime), digits };
}

describe("how long a code is", () => {
  const quiet = { address: 0, everybody: 0, network: 0 };

  test("eight digits while few ask", () => {
    expect(digitsFor(quiet)).toBe(8);
  });

  test.each(["address", "everybody", "network"] as const)("twelve where %s asks much", (name) => {
    expect(digitsFor({ ...quiet, [name]: shortCodeUpTo[name] - 1 })).toBe(8);
    expect(digitsFor({ ...quiet, [name]: shortCodeUpTo[name] })).toBe(12);
  });
});

describe("whether one more mail goes", () => {
  const mail = (lifetimeMinutes: number) => ({ kind: "mail", lifetimeMinutes });

  test.each([
    ["nothing was sent", [], mail(10)],
    ["two were sent", [1, 2], mail(10)],
    ["three were sent, one of them ten minutes ago", [1, 2, 10], mail(10)],
    ["nine were sent in the day", [20, 30, 40, 50, 60, 70, 80, 90, 100], mail(10)],
    ["ten were sent in the day", [20, 30, 40, 50, 60, 70, 80, 90, 100, 110], mail(60)],
  ])("it goes where %s", (_story, minutes, expected) => {
    expect(
      decideCode(
        minutes.map((minute) => mailed(minute)),
        8,
        now,
      ),
    ).toEqual(expected);
  });

  test("beyond, the browser joins the newest that still counts", () => {
    const sent = [mailed(3), mailed(1), mailed(2)];
    expect(decideCode(sent, 8, now)).toEqual({ kind: "join", code: sent[1] });
    const long = mailed(50, 60);
    const day = [
      long,
      ...[70, 80, 90, 100, 110, 120, 130, 140, 150].map((minute) => mailed(minute)),
    ];
    expect(decideCode(day, 8, now)).toEqual({ kind: "join", code: long });
  });

  test("nobody joins a short code where the code must be long", () => {
    const sent = [1, 2, 3].map((minute) => mailed(minute));
    expect(decideCode(sent, 12, now)).toEqual(mail(10));
    expect(decideCode([...sent, mailed(4, 10, 12)], 12, now)).toEqual(mail(10));
  });

  test("whoever asks for how long, one code in the mailbox always counts, and few are sent", () => {
    const sent: MailedCode[] = [];
    for (let minute = 0; minute < 24 * 60; minute++) {
      const at = new Date(now.getTime() + minute * 60_000);
      const decision = decideCode(sent, 8, at);
      if (decision.kind === "mail") {
        const expiresAt = new Date(at.getTime() + decision.lifetimeMinutes * 60_000);
        sent.push({ createdAt: at, expiresAt, digits: 8 });
      } else {
        expect(decision.code.expiresAt.getTime()).toBeGreaterThan(at.getTime());
      }
    }
    expect(sent.length).toBeLessThanOrEqual(34);
  });
});
