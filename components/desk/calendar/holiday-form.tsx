import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { limits } from "#lib/limits.ts";
import type { Holiday } from "#lib/queries/desk/events/school-calendar.ts";

type HolidayFormProps = {
  action: FormAction;
  button: string;
  hidden?: Readonly<Record<string, string>>;
  /** Null where they are new. */
  holiday?: Holiday;
};

/** A name, the first day without class, the day when classes resume. */
export function HolidayForm({ action, button, hidden = {}, holiday }: HolidayFormProps) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <FormText
        name="name"
        label="Nom"
        initial={holiday?.name}
        maxLength={limits.holidayName}
        width="medium"
      />
      <FormText
        name="startsOn"
        type="date"
        label="Premier jour sans classe"
        initial={holiday?.startsOn.toString()}
        width="short"
      />
      <FormText
        name="resumesOn"
        type="date"
        label="Jour de la reprise"
        hint="Ce jour-là, il y a classe."
        initial={holiday?.resumesOn.toString()}
        width="short"
      />
      <p>
        <SubmitButton>{button}</SubmitButton>
      </p>
    </ActionForm>
  );
}
