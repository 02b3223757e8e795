import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";

type SecondChoiceFormProps = {
  action: FormAction;
  token: string;
  slot: PublicSlot;
};

/** The class waits, and its second choice has room: one button moves it there, with all that was typed. */
export function SecondChoiceForm({ action, token, slot }: SecondChoiceFormProps) {
  return (
    <section className="panel" aria-labelledby="second-choice">
      <h2 id="second-choice">Votre deuxième choix a de la place</h2>
      <p>
        {dayAndHoursInWords(slot.startsAt, slot.endsAt)}, {slot.venueName}. Votre inscription est
        gardée telle quelle, et vous quittez la liste d’attente.
      </p>
      <ActionForm action={action} hidden={{ token }} prefix="second-">
        <p className="button-row">
          <SubmitButton size="large">Prendre ce créneau</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
