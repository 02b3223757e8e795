import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormNumber } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { RegistrationPage } from "#lib/queries/registrations/show-registration.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { ClassNumbers } from "../class-numbers.tsx";

type ResizeFormProps = {
  action: FormAction;
  registration: RegistrationPage;
  until: Date;
  phone: { display: string; e164: string };
};

/** « Changer le nombre » until its deadline; then the deadline, and the phone instead of the form. */
export function ResizeForm({ action, registration, until, phone }: ResizeFormProps) {
  const { token, version, canResize } = registration;
  return (
    <section className="panel" aria-labelledby="resize-title">
      <h2 id="resize-title">Changer le nombre</h2>
      {canResize ? (
        <>
          <p>
            {`Jusqu’au ${dateTimeInWords(until)}. Plus nombreux\u00A0? Nous vérifions qu’il reste des places. Moins nombreux\u00A0? Les places vont à d’autres.`}
          </p>
          <ActionForm action={action} hidden={{ token, version: String(version) }} prefix="resize-">
            <NumberFields registration={registration} />
            <p>
              <SubmitButton kind="line">Changer le nombre</SubmitButton>
            </p>
          </ActionForm>
        </>
      ) : (
        <p>
          {`Le nombre se changeait ici jusqu’au ${dateTimeInWords(until)}. Maintenant, appelez l’équipe au `}
          <a href={`tel:${phone.e164}`}>{phone.display}</a>.
        </p>
      )}
    </section>
  );
}

function NumberFields({ registration }: Pick<ResizeFormProps, "registration">) {
  const { kind, pupilCount, adultCount, companionCount, event } = registration;
  if (kind === "CLASS") {
    return (
      <div className="field-pair">
        <ClassNumbers
          pupilMax={Math.max(event.pupilMax, pupilCount ?? 0)}
          pupils={pupilCount}
          adults={adultCount}
        />
      </div>
    );
  }
  return (
    <FormNumber
      name="companionCount"
      label="Combien de personnes viennent avec vous"
      hint={`Sans vous compter. ${event.companionMax} au plus.`}
      unit="personnes"
      maximum={Math.max(event.companionMax, companionCount)}
      initial={String(companionCount)}
    />
  );
}
