import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";
import { capitalised, monthInWords } from "#lib/time/paris-words.ts";
import type { AgendaEvent } from "./list-agenda.ts";

export type FilterChoice = { value: string; label: string };

/** What the filters of the agenda may ask: the EPCI, the communes and the months that have dates. */
export async function listFilterChoices(
  events: readonly AgendaEvent[],
): Promise<{ places: FilterChoice[]; months: FilterChoice[] }> {
  const epcis = await database().epci.findMany({ orderBy: { name: "asc" }, take: limits.epcis });
  const communes = [...new Set(events.flatMap((event) => event.communeNames))].sort((a, b) =>
    a.localeCompare(b, "fr"),
  );
  const months = new Map(
    events.map((event) => [
      event.firstDay.toPlainYearMonth().toString(),
      capitalised(monthInWords(event.firstDay)),
    ]),
  );
  return {
    places: [
      ...communes.map((name) => ({ value: name, label: name })),
      ...epcis.map(({ siren, name }) => ({ value: siren, label: `Tout ${name}` })),
    ],
    months: [...months].map(([value, label]) => ({ value, label })),
  };
}
