import { dateTimeInWords, timeInWords } from "#lib/time/paris-words.ts";
import { fieldLabel, isFilledByPeople } from "./registration/field-words.ts";
import { plural } from "./writing/plural.ts";

/** A value before and after, as the history keeps it: numbers, instants, ticks. */
type Value = string | number | boolean | null;
type Values = Readonly<Record<string, unknown>>;

const counts: Readonly<Record<string, readonly [one: string, several: string]>> = {
  pupilCount: ["élève", "élèves"],
  adultCount: ["adulte", "adultes"],
  companionCount: ["accompagnant", "accompagnants"],
  capacity: ["place", "places"],
  classCapacity: ["classe", "classes"],
};

/** Acts that change the fields of a form: a text is told by its name, everything else by its values. */
const edits = ["eventEdited", "slotEdited", "moved"];

/** « jeudi 3 décembre 2026 à 10 h → à 14 h », « 30 → 40 places », « Titre » */
export function changesInWords(action: string, changes: object): string[] {
  const values = valuesOf(changes);
  if (action === "slotAdded") return [newPlacesInWords(values)];
  const told = [momentInWords(values), countsInWords(values)];
  return edits.includes(action) ? [...told, ...fieldsInWords(values, changes)] : told;
}

/** The values of a change; an earlier version wrote those of a walk-in without a home of their own. */
export function valuesOf(changes: unknown): Values {
  if (typeof changes !== "object" || changes === null) return {};
  return "values" in changes ? (changes.values as Values) : { ...changes };
}

/** A slot that was moved, with its year. */
export function momentInWords({ startsAt }: Values): string {
  if (!isPair(startsAt)) return "";
  const words = startsAt
    .filter((one): one is string => typeof one === "string")
    .map((one) => dateTimeInWords(new Date(one)));
  return words[0] === words[1] ? "" : arrow(words);
}

/** What a slot began with: « 30 places, 1 classe », « entrée libre ». */
function newPlacesInWords({ capacity, classCapacity }: Values): string {
  const [places, classes] = [capacity, classCapacity].map((pair) =>
    isPair(pair) ? pair[1] : null,
  );
  const people = typeof places === "number" ? plural(places, "place", "places") : "entrée libre";
  return typeof classes === "number"
    ? `${people}, ${plural(classes, "classe", "classes")}`
    : people;
}

/** « 26 → 28 élèves, 2 → 3 adultes », « 30 places → sans limite » */
function countsInWords(values: Values): string {
  return Object.entries(values)
    .flatMap(([name, pair]) => {
      const nouns = counts[name];
      return nouns && isPair(pair) && pair[0] !== pair[1] ? [countInWords(pair, nouns)] : [];
    })
    .join(", ");
}

function countInWords([before, after]: Pair, [one, several]: readonly [string, string]): string {
  if (typeof before === "number" && typeof after === "number") {
    return `${before} → ${plural(after, one, several)}`;
  }
  return arrow(
    [before, after].map((value) =>
      typeof value === "number" ? plural(value, one, several) : "sans limite",
    ),
  );
}

/** Of an edit, what is no moment and no count: « Élèves par classe, au plus : 35 → 30 », « Titre ». */
function fieldsInWords(values: Values, changes: object): string[] {
  const isMoved = momentInWords(values) !== "";
  const valued = Object.entries(values).flatMap(([name, pair]) => {
    if (!isPair(pair) || pair[0] === pair[1] || name in counts) return [];
    if (name === "endsAt") return isMoved ? [] : [labelled("Fin", pair, timeOf)];
    if (name === "opensAt") return [labelled("Ouverture des inscriptions", pair, openingOf)];
    return isFilledByPeople(name) ? [labelled(fieldLabel(name), pair, valueInWords)] : [];
  });
  const fields = "fields" in changes && Array.isArray(changes.fields) ? changes.fields : [];
  return [...valued, ...fields.map(String).filter(isFilledByPeople).map(fieldLabel)];
}

function labelled(label: string, pair: Pair, inWords: (value: Value) => string): string {
  return `${label}\u00A0: ${arrow(pair.map(inWords))}`;
}

function valueInWords(value: Value): string {
  if (typeof value === "boolean") return value ? "Oui" : "Non";
  return value === null ? "rien" : String(value);
}

function timeOf(value: Value): string {
  return typeof value === "string" ? timeInWords(new Date(value)) : "rien";
}

function openingOf(value: Value): string {
  return typeof value === "string" ? dateTimeInWords(new Date(value)) : "dès la publication";
}

type Pair = [Value, Value];

export function isPair(value: unknown): value is Pair {
  return Array.isArray(value) && value.length === 2;
}

export function arrow(words: readonly string[]): string {
  return words.join(" → ");
}
