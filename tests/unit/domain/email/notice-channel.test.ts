import { describe, expect, test } from "vitest";
import { channelOf, toldBy, type withoutAddress } from "#lib/domain/email/notice-channel.ts";
import { addTold, manyTold, nobodyTold } from "#lib/domain/email/told.ts";
import { emailKinds } from "#lib/domain/types.ts";

const phoneOnly = { hasEmail: false, hasAdviser: false, hasPhone: true };
const accompanied = { ...phoneOnly, hasAdviser: true };
const walkIn = { ...phoneOnly, hasPhone: false };
const mailed = { ...accompanied, hasEmail: true };

/** What becomes of each kind without an address: with an adviser, with a phone only, with neither. */
const table = {
  REGISTRATION_CONFIRMED: ["adviser", "call", "nothing"],
  REGISTRATION_PENDING: ["adviser", "call", "nothing"],
  REGISTRATION_WAITLISTED: ["adviser", "call", "nothing"],
  REGISTRATION_OFFERED: ["adviser", "call", "nothing"],
  REGISTRATION_PROMOTED: ["adviser", "call", "nothing"],
  REGISTRATION_EXPIRED: ["adviser", "call", "nothing"],
  REGISTRATION_DECLINED: ["adviser", "call", "nothing"],
  REGISTRATION_CANCELLED: ["adviser", "call", "nothing"],
  REGISTRATION_CHANGED: ["adviser", "call", "nothing"],
  DUPLICATE_ENDED: ["adviser", "call", "nothing"],
  HELD_PLACES_RELEASED: ["adviser", "call", "nothing"],
  REMINDER_HEADCOUNT: ["adviser", "call", "nothing"],
  REMINDER_PRACTICAL: ["adviser", "nothing", "nothing"],
  THANKS: ["nothing", "nothing", "nothing"],
  HEAD_OF_SCHOOL_COPY: ["nothing", "nothing", "nothing"],
  REGISTERED_BY_ADVISER: ["nothing", "nothing", "nothing"],
  ADVISER_CONFIRMED: ["nothing", "nothing", "nothing"],
  LATE_CANCELLATION: ["nothing", "nothing", "nothing"],
  ATTENDANCE_TO_RECORD: ["nothing", "nothing", "nothing"],
  RETENTION_WARNING: ["nothing", "nothing", "nothing"],
  REGISTRATION_DUPLICATE: ["nothing", "nothing", "nothing"],
  LINK_REQUESTED: ["nothing", "nothing", "nothing"],
  SIGN_IN_CODE: ["nothing", "nothing", "nothing"],
  REGISTRANT_CODE: ["nothing", "nothing", "nothing"],
} as const satisfies Record<keyof typeof withoutAddress, readonly [string, string, string]>;

describe("the channel of a notice", () => {
  test.each(emailKinds)("%s goes to the address where there is one", (kind) => {
    expect(channelOf(kind, mailed)).toBe("email");
  });

  test.each(emailKinds)("%s without an address", (kind) => {
    const channels = [accompanied, phoneOnly, walkIn].map((reach) => channelOf(kind, reach));
    expect(channels).toEqual(table[kind]);
  });

  test("what the registrant did on a page is told to the adviser, and calls nobody", () => {
    expect(channelOf("REGISTRATION_CANCELLED", accompanied, true)).toBe("adviser");
    expect(channelOf("REGISTRATION_CANCELLED", phoneOnly, true)).toBe("nothing");
  });

  test("an act tells the sum of its parts", () => {
    const reached = [mailed, accompanied, phoneOnly, phoneOnly, walkIn];
    const told = reached.map((reach) => toldBy("REGISTRATION_CANCELLED", reach));
    expect(addTold(...told)).toEqual({ emails: 2, calls: 2 });
    expect(addTold()).toEqual(nobodyTold);
    expect(manyTold({ emails: 1, calls: 2 }, 3)).toEqual({ emails: 3, calls: 6 });
  });
});
