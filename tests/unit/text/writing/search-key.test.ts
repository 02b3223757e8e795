import { describe, expect, test } from "vitest";
import { searchKey } from "#lib/text/writing/search-key.ts";

describe("the search key", () => {
  test.each([
    ["Saint-Just-en-Chevalet", "saint just en chevalet"],
    ["ST JUST EN CHEVALET", "saint just en chevalet"],
    ["Ste-Agathe", "sainte agathe"],
    ["Sainte Agathe", "sainte agathe"],
    ["L'Étrat", "l etrat"],
    ["l’etrat", "l etrat"],
    ["Collège du Sacré-Cœur", "college du sacre coeur"],
    ["Vêtre-sur-Anzon", "vetre sur anzon"],
    ["  Thiers  ", "thiers"],
    ["Stade", "stade"],
    ["Est", "est"],
    ["Иван-Петров", "иван петров"],
    ["王 小明", "王 小明"],
  ])("of « %s » is « %s »", (name, key) => {
    expect(searchKey(name)).toBe(key);
  });

  test("« saint » alone is the beginning of « Ste » too", () => {
    expect(searchKey("Ste-Agathe").startsWith(searchKey("st"))).toBe(true);
  });

  test("does not change a key", () => {
    expect(searchKey(searchKey("Ste-Foy-l'Argentière"))).toBe(searchKey("Ste-Foy-l'Argentière"));
  });
});
