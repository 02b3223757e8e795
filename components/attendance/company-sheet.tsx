import { Logo } from "#components/pieces/logo.tsx";
import type {
  CompanySheetRow,
  CompanySheet as Sheet,
} from "#lib/queries/desk/attendance/company-sheet.ts";
import { pupilsAndAdults } from "#lib/text/registration/head-count.ts";
import { type Period, periodInWords } from "#lib/text/writing/period.ts";
import { capitalised, dayInWords, shortTimeRange } from "#lib/time/paris-words.ts";
import { PresenceCells, SheetTable } from "./sheet-table.tsx";

type Slot = Sheet["slots"][number];

type CompanySheetProps = {
  sheet: Sheet;
  organisation: string;
  keptFor: Period;
};

/** The paper of one company: its slots in order, who comes to each, room to sign. */
export function CompanySheet({ sheet, organisation, keptFor }: CompanySheetProps) {
  const days = Map.groupBy(sheet.slots, (slot) => capitalised(dayInWords(slot.startsAt)));
  return (
    <article className="sheet">
      <div className="sheet__head">
        <div>
          <p className="sheet__brand">
            <Logo />
            <b>{organisation}</b>
          </p>
          <h1>{sheet.companyName}</h1>
          <p>{sheet.eventTitle}</p>
        </div>
        <p className="sheet__total">
          <b>{sheet.slots.length}</b>
          {sheet.slots.length < 2 ? "créneau" : "créneaux"}
        </p>
      </div>
      {[...days].map(([day, slots]) => (
        <SheetTable key={day} title={day} columns={["Heure", "Qui vient", "Billet"]}>
          {slots.map((slot) => (
            <SlotRows key={slot.slotId} slot={slot} />
          ))}
        </SheetTable>
      ))}
      <p className="sheet__note">
        {`Aucun nom d’élève ne figure sur cette feuille. À garder ${periodInWords(keptFor)}, puis à détruire.`}
      </p>
    </article>
  );
}

/** A slot where nobody is expected keeps a line: somebody may come unannounced. */
function SlotRows({ slot }: { slot: Slot }) {
  const { rows } = slot;
  return (
    <tbody>
      {rows.length === 0 && <SheetRow hour={slot} lines={1} who="" code="" />}
      {rows.map((row, position) => (
        <SheetRow
          key={row.registrationId}
          hour={position === 0 ? slot : null}
          lines={rows.length}
          who={whoOf(row)}
          code={row.code}
        />
      ))}
    </tbody>
  );
}

type SheetRowProps = { hour: Slot | null; lines: number; who: string; code: string };

function SheetRow({ hour, lines, who, code }: SheetRowProps) {
  return (
    <tr>
      {hour && (
        <th scope="rowgroup" rowSpan={lines}>
          {shortTimeRange(hour.startsAt, hour.endsAt)}
        </th>
      )}
      <td>{who}</td>
      <td>{code}</td>
      <PresenceCells />
    </tr>
  );
}

function whoOf({ firstName, lastName, companionCount, schoolClass }: CompanySheetRow): string {
  if (!schoolClass) {
    const name = `${lastName} ${firstName}`;
    return companionCount > 0 ? `${name} (+\u00A0${companionCount})` : name;
  }
  const { schoolName, className } = schoolClass;
  return `${[className, schoolName].filter(Boolean).join(", ")}\u00A0: ${pupilsAndAdults(schoolClass)}`;
}
