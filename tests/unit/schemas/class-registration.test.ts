import { describe, expect, test } from "vitest";
import { classRegistrationSchema } from "#lib/schemas/class-registration.ts";
import { classes } from "#territory/sample/cast.ts";
import { cpuMilliseconds } from "#tests/support/cpu-time.ts";

const { teacher, school, className, levels } = classes.quatriemeB;
const form = {
  slotId: ["7f1c2f9e-6d2b-4c58-9a55-0a4f6f5b7c11"],
  submissionKey: "1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
  school: school.name,
  className,
  levels: [...levels],
  pupilCount: "26",
  adultCount: "2",
  firstName: teacher.firstName,
  lastName: teacher.lastName,
  email: teacher.email,
  phone: "06 39 98 00 01",
  headAgreed: "on",
};

const wrongFields = (changes: Record<string, unknown>) => {
  const parsed = classRegistrationSchema.safeParse({ ...form, ...changes });
  const issues = parsed.success ? [] : parsed.error.issues;
  return [...new Set(issues.map((issue) => issue.path.join(".")))];
};

describe("the form of a class", () => {
  test("becomes a command: numbers, E.164, blanks as null, needs as counts", () => {
    const command = classRegistrationSchema.parse({
      ...form,
      schoolCommune: "  ",
      arrivalTime: "09:15",
      transport: "COACH",
      needWHEELCHAIR: "2",
      needLARGE_PRINT: "0",
      needASSISTANT: "",
    });
    expect(command).toMatchObject({
      kind: "CLASS",
      pupilCount: 26,
      adultCount: 2,
      phone: "+33639980001",
      schoolChoice: null,
      schoolCommune: null,
      arrivalTime: "09:15",
      transport: "COACH",
      headAgreed: true,
      needs: { WHEELCHAIR: 2 },
    });
  });

  test("may leave out the arrival, the transport, the needs and the tick", () => {
    const { headAgreed: _, ...unticked } = form;
    expect(classRegistrationSchema.parse(unticked)).toMatchObject({
      headAgreed: false,
      transport: null,
      arrivalTime: null,
      needs: {},
    });
  });
});

describe("pupils and adults", () => {
  test.each(["1", "35", "200", " 26 "])("%s pupils may come", (pupilCount) => {
    expect(wrongFields({ pupilCount })).toEqual([]);
  });

  test.each(["0", "201", "400", "-3", "2.5", "2,5", "1e2", "vingt", "", "٢٦", "9".repeat(100_000)])(
    "%.12s is no number of pupils",
    (pupilCount) => {
      expect(wrongFields({ pupilCount })).toEqual(["pupilCount"]);
    },
  );

  test.each(["0", "51", "-1", ""])("%s is no number of adults", (adultCount) => {
    expect(wrongFields({ adultCount })).toEqual(["adultCount"]);
  });

  test("a need is a count of people, never a word", () => {
    expect(wrongFields({ needWHEELCHAIR: "41" })).toEqual(["needWHEELCHAIR"]);
    expect(wrongFields({ needWHEELCHAIR: "fauteuil" })).toEqual(["needWHEELCHAIR"]);
  });
});

describe("every field is checked by itself", () => {
  test.each([
    ["school", ""],
    ["school", "x".repeat(121)],
    ["schoolCommune", "x".repeat(81)],
    ["className", " "],
    ["className", "x".repeat(21)],
    ["levels", []],
    ["firstName", ""],
    ["lastName", "x".repeat(61)],
    ["email", ""],
    ["phone", ""],
    ["phone", "12"],
    ["transport", "ROCKET"],
    ["arrivalTime", "24:00"],
    ["arrivalTime", "9h15"],
    ["slotId", []],
    ["slotId", [form.slotId, form.slotId].flat()],
    ["submissionKey", "' or 1=1"],
  ])("%s may not be « %.12s »", (field, value) => {
    expect(wrongFields({ [field]: value })).toEqual([field]);
  });

  test("a slot is named by its identifier", () => {
    expect(wrongFields({ slotId: [...form.slotId, "1"] })).toEqual(["slotId.1"]);
  });

  test("a level is one of the list", () => {
    expect(wrongFields({ levels: ["QUATRIEME", "GENIUS"] })).toEqual(["levels.1"]);
  });

  test.each(Object.keys(form).filter((field) => field !== "headAgreed"))(
    "%s is needed",
    (field) => {
      expect(wrongFields({ [field]: undefined })).toEqual([field]);
    },
  );

  test("a field that the form does not have is refused, a pupil's name too", () => {
    expect(wrongFields({ pupilNames: "…" })).toEqual([""]);
    expect(wrongFields({ status: "CONFIRMED" })).toEqual([""]);
  });
});

test("100 kB in any field are refused at once", () => {
  const huge = "x".repeat(100_000);
  const fields = ["school", "schoolChoice", "className", "firstName", "email", "phone", "slotId"];
  const parse = () => {
    for (const field of fields) expect(wrongFields({ [field]: huge })).toContain(field);
  };
  expect(cpuMilliseconds(parse)).toBeLessThan(1_000);
});
