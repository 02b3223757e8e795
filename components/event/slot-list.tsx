import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { capitalised, dayInWords } from "#lib/time/paris-words.ts";
import { type Group, SlotCard } from "./slot-card.tsx";

type SlotListProps = { slots: readonly PublicSlot[]; slug: string; group: Group | null };

/** The slots under their day, and under their company where several open their doors. */
export function SlotList({ slots, slug, group }: SlotListProps) {
  return grouped(slots, (slot) => capitalised(dayInWords(slot.startsAt))).map(([day, ofDay]) => (
    <section key={day}>
      <h3 className="day-title">{day}</h3>
      {grouped(ofDay, (slot) => slot.companyName ?? "").map(([company, ofCompany]) => (
        <section key={company}>
          {company && <h4 className="company-title">{company}</h4>}
          <ul className="slots">
            {ofCompany.map((slot) => (
              <SlotCard key={slot.id} slot={slot} slug={slug} group={group} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  ));
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups];
}
