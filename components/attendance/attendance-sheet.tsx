import { Logo } from "#components/pieces/logo.tsx";
import type { AttendanceSheet as Sheet } from "#lib/queries/desk/attendance/attendance-sheet.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { type Period, periodInWords } from "#lib/text/writing/period.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";
import { ClassSheetTable } from "./class-sheet-table.tsx";
import { PeopleSheetTable } from "./people-sheet-table.tsx";

type AttendanceSheetProps = { sheet: Sheet; organisation: string; keptFor: Period };

/** The paper of the door: heads of pupils, names of adults, room for those who come unannounced. */
export function AttendanceSheet({ sheet, organisation, keptFor }: AttendanceSheetProps) {
  const { classes, people } = sheet;
  return (
    <article className="sheet">
      <SheetHead sheet={sheet} organisation={organisation} />
      {(sheet.acceptsClasses || classes.length > 0) && <ClassSheetTable classes={classes} />}
      {(sheet.acceptsPeople || people.length > 0) && <PeopleSheetTable people={people} />}
      <div className="sheet__foot">
        <div>
          <b>Nom et signature pour l’équipe</b>
        </div>
        <div>
          <b>Remarques</b>
        </div>
      </div>
      <p className="sheet__note">
        {`Aucun nom d’élève ne figure sur cette feuille\u00A0: la liste nominative reste entre les mains de l’équipe enseignante. À garder ${periodInWords(keptFor)}, puis à détruire.`}
      </p>
    </article>
  );
}

function SheetHead({ sheet, organisation }: { sheet: Sheet; organisation: string }) {
  const { startsAt, endsAt, venueName, communeName, label } = sheet;
  const counts = countsOf(sheet);
  return (
    <div className="sheet__head">
      <div>
        <p className="sheet__brand">
          <Logo />
          <b>{organisation}</b>
        </p>
        <h1>Feuille d’émargement</h1>
        <p>
          {[sheet.eventTitle, label].filter(Boolean).join(", ")}
          <br />
          <b>{dayAndHoursInWords(startsAt, endsAt)}</b>
          <br />
          {venueName === communeName ? venueName : `${venueName}, ${communeName}`}
        </p>
      </div>
      <p className="sheet__total">
        {sheet.isCancelled ? (
          <b>Créneau annulé</b>
        ) : (
          <>
            <b>{counts.total}</b>
            {counts.total < 2 ? "personne attendue" : "personnes attendues"}
            <br />
            {counts.words}
          </>
        )}
      </p>
    </div>
  );
}

function countsOf({ classes, people }: Sheet): { total: number; words: string } {
  const pupils = sum(classes.map(({ pupilCount }) => pupilCount));
  const adults = sum(classes.map(({ adultCount }) => adultCount));
  const announced = people.filter(({ isWalkIn }) => !isWalkIn);
  const alone = sum(announced.map(({ companionCount }) => 1 + companionCount));
  const walkIns = people.length - announced.length;
  const parts = [
    classes.length > 0 && plural(pupils, "élève", "élèves"),
    classes.length > 0 && plural(adults, "adulte", "adultes"),
    alone > 0 && plural(alone, "personne hors classe", "personnes hors classe"),
    walkIns > 0 && `en plus, ${plural(walkIns, "personne", "personnes")} sans inscription`,
  ].filter((part): part is string => part !== false);
  return { total: pupils + adults + alone, words: listInWords(parts) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
