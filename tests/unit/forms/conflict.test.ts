import { expect, test } from "vitest";
import { mergedForm, recordFields, typedInWords } from "#lib/forms/conflict.ts";
import { slotValues } from "#lib/forms/record-values.ts";

const slot = {
  startsAt: new Date("2026-12-03T09:00:00Z"),
  endsAt: new Date("2026-12-03T10:00:00Z"),
  venueId: "thiers",
  companyId: null,
  capacity: 30,
  classCapacity: null,
  label: null,
};
const kept = {
  version: 2,
  values: slotValues({ ...slot, capacity: 45, venueId: "lezoux" }),
  options: { venueId: [{ value: "lezoux", label: "Lezoux, Médiathèque" }] },
  by: "Alix Exemple (cheffe de projet)",
  at: new Date("2026-11-23T09:12:00Z"),
  what: "Créneau modifié",
};

function posted(base: Record<string, string>): FormData {
  const form = new FormData();
  const typed = { ...slotValues(slot), capacity: ["20"], startTime: ["09:00"] };
  for (const [name, [value = ""]] of Object.entries(typed)) form.set(name, value);
  for (const [name, value] of Object.entries(base)) form.set(name, value);
  form.set("$ACTION_ID_1", "");
  return form;
}

test("the form comes back at the version that is kept, with what both made of it", () => {
  const { values = {}, conflict } = mergedForm(posted(recordFields(1, slotValues(slot))), kept);
  expect(values).toMatchObject({
    version: ["2"],
    capacity: ["20"],
    startTime: ["09:00"],
    venueId: ["lezoux"],
  });
  expect(Object.keys(values)).not.toContain("$ACTION_ID_1");
  expect(conflict?.fields).toEqual([
    { field: "venueId", label: "Lieu", theirs: "Lezoux, Médiathèque", mine: null },
    { field: "capacity", label: "Places, en personnes", theirs: "45", mine: "20" },
  ]);
  const again = mergedForm(posted({ base: values.base?.[0] ?? "" }), kept);
  expect(again.conflict?.fields).toEqual([]);
});

test.each(["", "{", "[]", '{"capacity":12}'])("a forged beginning (%s) is none", (base) => {
  const { values, conflict } = mergedForm(posted({ base }), kept);
  expect(values?.capacity).toEqual(["20"]);
  expect(conflict?.fields.map(({ field }) => field)).toEqual(["startTime", "venueId", "capacity"]);
});

test("what was typed is told in words, and nothing that the form showed or that travels with it", () => {
  const form = posted(recordFields(1, slotValues(slot)));
  form.set("slotId", "5f7c0e0e-0000-4000-8000-000000000000");
  form.set("venueId", "lezoux");
  form.set("reason", "Trop loin");
  expect(typedInWords(form, kept)).toEqual([
    { label: "Début", words: "09:00" },
    { label: "Lieu", words: "Lezoux, Médiathèque" },
    { label: "Places, en personnes", words: "20" },
    { label: "Raison", words: "Trop loin" },
  ]);
});
