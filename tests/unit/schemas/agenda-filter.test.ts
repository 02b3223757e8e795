import { describe, expect, test } from "vitest";
import { audienceWords, typeWords } from "#lib/domain/event/agenda-filter.ts";
import { audiences, eventTypes } from "#lib/domain/types.ts";
import { readAgendaFilter } from "#lib/schemas/agenda-filter.ts";

describe("the agenda's filters", () => {
  test.each(eventTypes)("find the type %s by its word", (type) => {
    expect(readAgendaFilter({ type: typeWords[type] }).types).toContain(type);
  });

  test.each(audiences)("find the audience %s by its word", (audience) => {
    expect(readAgendaFilter({ public: audienceWords[audience] }).audience).toBe(audience);
  });

  test("know one word for all forums", () => {
    expect(readAgendaFilter({ type: "forum" }).types).toEqual(["CAREER_FORUM", "JOB_FORUM"]);
  });

  test("ask nothing where the word is unknown", () => {
    const { types, audience } = readAgendaFilter({ type: "OPEN_DAY", public: "CLASS" });
    expect({ types, audience }).toEqual({ types: null, audience: null });
  });
});
