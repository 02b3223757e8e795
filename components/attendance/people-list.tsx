import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { RowsKeepingFocus } from "#components/form/keep-focus.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { ExpectedPerson } from "#lib/queries/desk/attendance/attendance-page.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { markInWords } from "./attendance-words.ts";
import { CallLink } from "./call-link.tsx";

type PeopleListProps = {
  slotId: string;
  people: readonly ExpectedPerson[];
  markAction: FormAction;
};

/** People who registered alone: one button each, undone by « Annuler ». */
export function PeopleList({ slotId, people, markAction }: PeopleListProps) {
  return (
    <ActionForm action={markAction} hidden={{ slotId }} isQuiet>
      <RowsKeepingFocus className="attendance-list">
        {people.map((person) => (
          <PersonRow key={person.registrationId} person={person} />
        ))}
      </RowsKeepingFocus>
    </ActionForm>
  );
}

function PersonRow({ person }: { person: ExpectedPerson }) {
  const { registrationId, mark, markedAt, phone } = person;
  const name = `${person.firstName} ${person.lastName}`;
  const isPresent = mark?.status === "PRESENT";
  return (
    <li className={isPresent ? "is-present" : undefined}>
      <div>
        <b>{name}</b>
        <span className="muted">
          {isPresent && <Icon name="check" />}
          {mark && markedAt ? markInWords(mark, markedAt) : `Billet ${person.code}`}
        </span>
        {person.companionCount > 0 && (
          <span className="muted">
            {`avec ${plural(person.companionCount, "autre personne", "autres personnes")}`}
          </span>
        )}
      </div>
      <div className="attendance-list__acts">
        {/* One and the same button, so that the keyboard stays on it when it is pressed. */}
        <Mark
          value={`${mark ? "UNKNOWN" : "PRESENT"}:${registrationId}`}
          word={mark ? "Annuler" : "Présent"}
          name={name}
          isText={mark !== null}
        />
        {!mark && <Mark value={`NO_SHOW:${registrationId}`} word="Absent" name={name} isText />}
        {!mark && <Mark value={`EXCUSED:${registrationId}`} word="Excusé" name={name} isText />}
      </div>
      {phone && !mark && <CallLink phone={phone} name={name} />}
    </li>
  );
}

type MarkProps = { value: string; word: string; name: string; isText?: boolean };

function Mark({ value, word, name, isText = false }: MarkProps) {
  return (
    <Button type="submit" name="mark" value={value} kind={isText ? "text" : "line"} size="door">
      {!isText && <Icon name="check" />}
      {word}
      <span className="visually-hidden">
        {"\u00A0: "}
        {name}
      </span>
    </Button>
  );
}
