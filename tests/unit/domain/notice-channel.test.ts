import { describe, expect, test } from "vitest";
import { channelOf, toldBy, type withoutAddress } from "#lib/domain/notice-channel.ts";
import { addTold, nobodyTold } from "#lib/domain/told.ts";
import { emailKinds } from "#lib/domain/types.ts";

const phone = "+33700000001";
const adviserEmail = "conseil@mission-locale.example";

const phoneOnly = { phone, adviserEmail: null };
const byAdviser = { phone, adviserEmail };
const walkIn = { phone: null, adviserEmail: null };

/** What becomes of each kind without an address: with an adviser, with a phone only, with neither. */
const table = {
  REGISTRATION_CONFIRMED: ["email", "call", "nothing"],
  REGISTRATION_PENDING: ["email", "call", "nothing"],
  REGISTRATION_WAITLISTED: ["email", "call", "nothing"],
  REGISTRATION_OFFERED: ["email", "call", "nothing"],
  REGISTRATION_PROMOTED: ["email", "call", "nothing"],
  REGISTRATION_EXPIRED: ["email", "call", "nothing"],
  REGISTRATION_DECLINED: ["email", "call", "nothing"],
  REGISTRATION_CANCELLED: ["email", "call", "nothing"],
  REGISTRATION_CHANGED: ["email", "call", "nothing"],
  REGISTRATION_DUPLICATE: ["email", "call", "nothing"],
  HELD_PLACES_RELEASED: ["email", "call", "nothing"],
  REMINDER_HEADCOUNT: ["email", "call", "nothing"],
  REMINDER_PRACTICAL: ["email", "nothing", "nothing"],
  THANKS: ["nothing", "nothing", "nothing"],
  HEAD_OF_SCHOOL_COPY: ["nothing", "nothing", "nothing"],
  REGISTERED_BY_ADVISER: ["nothing", "nothing", "nothing"],
  ADVISER_CONFIRMED: ["nothing", "nothing", "nothing"],
  LATE_CANCELLATION: ["nothing", "nothing", "nothing"],
  ATTENDANCE_TO_RECORD: ["nothing", "nothing", "nothing"],
  RETENTION_WARNING: ["nothing", "nothing", "nothing"],
  LINK_REQUESTED: ["nothing", "nothing", "nothing"],
  SIGN_IN_CODE: ["nothing", "nothing", "nothing"],
  REGISTRANT_CODE: ["nothing", "nothing", "nothing"],
} as const satisfies Record<keyof typeof withoutAddress, readonly [string, string, string]>;

describe("the channel of a notice", () => {
  test.each(emailKinds)("%s goes to the address where there is one", (kind) => {
    const channel = channelOf({ kind, recipient: "lou@courriel.example" }, byAdviser);
    expect(channel).toEqual({ by: "email", address: "lou@courriel.example" });
  });

  test.each(emailKinds)("%s without an address", (kind) => {
    const channels = [byAdviser, phoneOnly, walkIn].map((reachable) =>
      channelOf({ kind, recipient: null }, reachable),
    );
    expect(channels.map(({ by }) => by)).toEqual(table[kind]);
    const [first] = channels;
    if (first?.by === "email") expect(first.address).toBe(adviserEmail);
  });

  test("what the registrant did on a page is told to the adviser, and calls nobody", () => {
    const notice = { kind: "REGISTRATION_CANCELLED", recipient: null, isOwnAct: true } as const;
    expect(channelOf(notice, byAdviser)).toEqual({ by: "email", address: adviserEmail });
    expect(channelOf(notice, phoneOnly)).toEqual({ by: "nothing" });
  });

  test("an act tells the sum of its parts", () => {
    const told = [byAdviser, phoneOnly, phoneOnly, walkIn].map((reachable) =>
      toldBy(channelOf({ kind: "REGISTRATION_CANCELLED", recipient: null }, reachable)),
    );
    expect(addTold(...told)).toEqual({ emails: 1, calls: 2 });
    expect(addTold()).toEqual(nobodyTold);
  });
});
