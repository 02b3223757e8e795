import { describe, expect, test } from "vitest";
import { personRegistrationSchema } from "#lib/schemas/person-registration.ts";
import { people } from "#territory/sample/cast.ts";

const form = {
  slotId: ["7f1c2f9e-6d2b-4c58-9a55-0a4f6f5b7c11"],
  submissionKey: "1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
  firstName: people.lou.firstName,
  lastName: people.lou.lastName,
  email: people.lou.email,
  phone: "",
  commune: people.lou.town.name,
};

const wrongFields = (changes: Record<string, unknown>) => {
  const parsed = personRegistrationSchema.safeParse({ ...form, ...changes });
  const issues = parsed.success ? [] : parsed.error.issues;
  return [...new Set(issues.map((issue) => issue.path.join(".")))];
};

describe("the form of a person", () => {
  test("becomes a command, blanks as null", () => {
    const { slotId, ...answers } = form;
    expect(personRegistrationSchema.parse({ ...form, jobTitle: " " })).toEqual({
      ...answers,
      slotIds: slotId,
      kind: "INDIVIDUAL",
      phone: null,
      communeChoice: null,
      companionCount: null,
      accompaniedBy: null,
      organisation: null,
      jobTitle: null,
      parentAddress: false,
      ageBand: null,
      answers: {},
    });
  });

  test("takes an address without a phone, or a phone without an address", () => {
    expect(wrongFields({ phone: undefined })).toEqual([]);
    expect(wrongFields({ email: "", phone: "06 39 98 00 03" })).toEqual([]);
  });

  test("needs one of them, and says so at the address", () => {
    expect(wrongFields({ email: "", phone: "" })).toEqual(["email"]);
    expect(wrongFields({ email: undefined, phone: "   " })).toEqual(["email"]);
  });

  test("refuses a wrong address even with a good phone", () => {
    expect(wrongFields({ email: "lou@", phone: "06 39 98 00 03" })).toEqual(["email"]);
  });

  test.each(["0", "4", "20"])("%s companions may be asked for", (companionCount) => {
    expect(wrongFields({ companionCount })).toEqual([]);
  });

  test.each(["21", "-1", "x"])("%s is no number of companions", (companionCount) => {
    expect(wrongFields({ companionCount })).toEqual(["companionCount"]);
  });

  test("who accompanies is one of the list", () => {
    expect(wrongFields({ accompaniedBy: "MISSION_LOCALE" })).toEqual([]);
    expect(wrongFields({ accompaniedBy: "MY_AUNT" })).toEqual(["accompaniedBy"]);
  });

  test.each(["commune", "firstName", "lastName"])("%s is needed", (field) => {
    expect(wrongFields({ [field]: " " })).toEqual([field]);
  });
});
