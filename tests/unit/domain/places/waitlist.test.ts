import { describe, expect, test } from "vitest";
import {
  choosePromoted,
  statusWhenPromoted,
  type WaitedSlot,
  type Waiter,
  waitlistEnd,
} from "#lib/domain/places/waitlist.ts";
import { registrationKinds, type WaitlistRule } from "#lib/domain/types.ts";

/** From nine to ten; where another hour is said, for an hour from then. */
const free = (people: number, classes: number | null = null, hour = 9): WaitedSlot => ({
  startsAt: new Date(Date.UTC(2026, 11, 1, hour)),
  endsAt: new Date(Date.UTC(2026, 11, 1, hour + 1)),
  capacity: people,
  classCapacity: classes,
  booked: 0,
  bookedClasses: 0,
});

/** Somebody who came at this minute, with the people that each slot must hold. */
function waiter(id: string, minute: number, needs: Record<string, number>, classes = 0): Waiter {
  return {
    registrationId: id,
    kind: classes === 0 ? "INDIVIDUAL" : "CLASS",
    registrant: [id],
    waitlistedAt: new Date(Date.UTC(2026, 10, 23, 9, minute)),
    needs: Object.entries(needs).map(([slotId, people]) => ({
      slotId,
      places: { people, classes },
    })),
  };
}

function promoted(
  slots: Record<string, WaitedSlot>,
  waiters: readonly Waiter[],
  waitlistRule: WaitlistRule,
  held: Record<string, WaitedSlot[]> = {},
  slotsPerRegistrationMax = 2,
): string {
  const rules = { waitlistRule, slotsPerRegistrationMax };
  const holdings = new Map(Object.entries(held));
  return choosePromoted(new Map(Object.entries(slots)), waiters, rules, holdings)
    .map(({ registrationId }) => registrationId)
    .join(" ");
}

describe("five free places, and those who wait are 28, then 3, then 2, then 1", () => {
  const waiters = [28, 3, 2, 1].map((people, index) => waiter(`of${people}`, index, { a: people }));

  test.each([
    ["FIRST_THAT_FITS", "of3 of2"],
    ["STRICT_ORDER", ""],
    ["LEAD_CHOOSES", ""],
  ] as const)("%s promotes « %s »", (rule, ids) => {
    expect(promoted({ a: free(5) }, waiters, rule)).toBe(ids);
  });
});

describe("three free places, and those who wait are 2, then 2, then 1", () => {
  const waiters = [
    waiter("first", 0, { a: 2 }),
    waiter("second", 1, { a: 2 }),
    waiter("third", 2, { a: 1 }),
  ];

  test.each([
    ["FIRST_THAT_FITS", "first third"],
    ["STRICT_ORDER", "first"],
    ["LEAD_CHOOSES", ""],
  ] as const)("%s promotes « %s »", (rule, ids) => {
    expect(promoted({ a: free(3) }, waiters, rule)).toBe(ids);
  });
});

describe("order of arrival", () => {
  test("decides, however the waiters are given", () => {
    const waiters = [waiter("late", 9, { a: 1 }), waiter("early", 1, { a: 1 })];
    expect(promoted({ a: free(1) }, waiters, "FIRST_THAT_FITS")).toBe("early");
    expect(promoted({ a: free(1) }, waiters.toReversed(), "STRICT_ORDER")).toBe("early");
  });

  test("is the order of ids for those who came at the same instant", () => {
    const waiters = ["c", "a", "b"].map((id) => waiter(id, 0, { a: 1 }));
    expect(promoted({ a: free(2) }, waiters, "FIRST_THAT_FITS")).toBe("a b");
  });
});

describe("classes", () => {
  const waiters = [waiter("class", 0, { a: 20 }, 1), waiter("other", 1, { a: 20 }, 1)];

  test("count as classes too", () => {
    expect(promoted({ a: free(60, 1) }, waiters, "FIRST_THAT_FITS")).toBe("class");
  });

  test("leave to people the places that no class may take", () => {
    const everybody = [...waiters, waiter("person", 2, { a: 1 })];
    expect(promoted({ a: free(60, 1) }, everybody, "FIRST_THAT_FITS")).toBe("class person");
    expect(promoted({ a: free(60, 1) }, everybody, "STRICT_ORDER")).toBe("class");
  });
});

describe("several slots", () => {
  const half = waiter("both", 0, { a: 10, b: 10 });

  test("are given all or none", () => {
    expect(promoted({ a: free(10), b: free(9) }, [half], "FIRST_THAT_FITS")).toBe("");
    expect(promoted({ a: free(10), b: free(10) }, [half], "FIRST_THAT_FITS")).toBe("both");
  });

  test("first that fits: what the pair cannot use goes to the next", () => {
    const waiters = [half, waiter("onlyA", 1, { a: 5 })];
    expect(promoted({ a: free(10), b: free(9) }, waiters, "FIRST_THAT_FITS")).toBe("onlyA");
  });

  test("strict order: nobody behind the pair is served on either of its slots", () => {
    const waiters = [half, waiter("onlyA", 1, { a: 1 }), waiter("onlyB", 2, { b: 1 })];
    expect(promoted({ a: free(10), b: free(9) }, waiters, "STRICT_ORDER")).toBe("");
  });

  test("strict order: who waits for a full slot blocks no other slot", () => {
    const waiters = [waiter("onlyA", 0, { a: 1 }), waiter("onlyB", 1, { b: 1 })];
    expect(promoted({ a: free(0), b: free(1) }, waiters, "STRICT_ORDER")).toBe("onlyB");
  });

  test("strict order: being blocked on one slot blocks those behind on the other", () => {
    const waiters = [
      waiter("onlyA", 0, { a: 5 }),
      waiter("both", 1, { a: 1, b: 1 }),
      waiter("onlyB", 2, { b: 1 }),
    ];
    expect(promoted({ a: free(4), b: free(9) }, waiters, "STRICT_ORDER")).toBe("");
  });
});

describe("who has a place elsewhere of the same event", () => {
  const lou = { ...waiter("lou", 0, { a: 1 }), registrant: ["lou", "phone of lou"] };
  const waiters = [lou, waiter("next", 1, { a: 1 })];
  const atTen = free(0, null, 10);

  test.each(["FIRST_THAT_FITS", "STRICT_ORDER"] as const)(
    "%s: at the same hour is passed over, and the next one has the place",
    (rule) => {
      expect(promoted({ a: free(1) }, waiters, rule, { lou: [free(0)] })).toBe("next");
      expect(promoted({ a: free(1) }, waiters, rule, { "phone of lou": [free(0)] })).toBe("next");
    },
  );

  test("at another hour is promoted, as long as one may have so many slots", () => {
    const held = { lou: [atTen], "phone of lou": [atTen] };
    expect(promoted({ a: free(1) }, waiters, "FIRST_THAT_FITS", held)).toBe("lou");
    expect(promoted({ a: free(1) }, waiters, "FIRST_THAT_FITS", held, 1)).toBe("next");
  });

  test("and waits for two slots of one hour, has the first that is free, and not the other", () => {
    const twice = [lou, { ...waiter("lou again", 1, { b: 1 }), registrant: ["phone of lou"] }];
    const slots = { a: free(1), b: free(1) };
    expect(promoted(slots, twice, "FIRST_THAT_FITS")).toBe("lou");
    expect(promoted({ ...slots, b: free(1, null, 10) }, twice, "FIRST_THAT_FITS")).toBe(
      "lou lou again",
    );
  });
});

test("strict order: who is served elsewhere at that hour holds up nobody any more", () => {
  const waiters = [
    { ...waiter("lou with friends", 0, { a: 2 }), registrant: ["lou"] },
    waiter("next", 1, { a: 1 }),
    { ...waiter("lou alone", 2, { b: 1 }), registrant: ["lou"] },
  ];
  expect(promoted({ a: free(1), b: free(1) }, waiters, "STRICT_ORDER")).toBe("lou alone next");
});

test("nobody is promoted on a slot that is not there", () => {
  expect(promoted({}, [waiter("lost", 0, { a: 1 })], "FIRST_THAT_FITS")).toBe("");
});

test("the counts that were given are left as they were", () => {
  const slots = { a: free(1) };
  promoted(slots, [waiter("one", 0, { a: 1 })], "FIRST_THAT_FITS");
  expect(slots.a.booked).toBe(0);
});

test("a person is confirmed at once; a class and a group are asked first", () => {
  expect(registrationKinds.map((kind) => [kind, statusWhenPromoted(kind)])).toEqual([
    ["INDIVIDUAL", "CONFIRMED"],
    ["CLASS", "OFFERED"],
    ["GROUP", "OFFERED"],
  ]);
});

describe("a list of several slots", () => {
  const closings = [
    { closesAt: new Date("2026-03-10T17:00:00Z") },
    { closesAt: new Date("2026-03-12T17:00:00Z") },
  ];

  test("ends for a class when the registrations of the last one close", () => {
    expect(waitlistEnd("CLASS", closings)).toEqual(new Date("2026-03-12T17:00:00Z"));
  });

  test("has no end of its own for a person, who keeps their turn until the start", () => {
    expect(waitlistEnd("INDIVIDUAL", closings)).toBeNull();
  });
});
