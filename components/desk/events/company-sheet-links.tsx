import type { StaffSlot } from "#lib/queries/desk/slots/staff-slot.ts";

type CompanySheetLinksProps = {
  eventId: string;
  slots: readonly StaffSlot[];
};

/** One sheet to print for each company that receives; nothing where none does. */
export function CompanySheetLinks({ eventId, slots }: CompanySheetLinksProps) {
  const companies = new Map(slots.map((slot) => [slot.companyId, slot.companyName]));
  companies.delete(null);
  if (companies.size === 0) return null;
  return (
    <section className="card" aria-labelledby="company-sheets">
      <div className="card__head">
        <h2 id="company-sheets">Feuilles par entreprise</h2>
      </div>
      <p className="card__body row-links">
        {[...companies].map(([id, name]) => (
          <a key={id} href={`/gestion/rendez-vous/${eventId}/entreprises/${id}`}>
            {name}
          </a>
        ))}
      </p>
    </section>
  );
}
