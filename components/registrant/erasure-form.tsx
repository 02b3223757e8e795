import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { OwnRegistration } from "#lib/queries/registrations/list-own-registrations.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

type ErasureFormProps = {
  action: FormAction;
  email: string;
  /** Registrations to come, which end with it. */
  toCancel: readonly OwnRegistration[];
};

/** Says what goes and what stays, then does it with one button. */
export function ErasureForm({ action, email, toCancel }: ErasureFormProps) {
  return (
    <>
      <p className="lead">
        Tout ce qui mène à <strong>{email}</strong>. Cela ne se défait pas.
      </p>
      {toCancel.length > 0 && (
        <Notice
          tone="warning"
          titleAs="h2"
          title={`${plural(toCancel.length, "inscription à venir est annulée", "inscriptions à venir sont annulées")} d’abord`}
        >
          <ul>
            {toCancel.map(({ token, eventTitle, startsAt }) => (
              <li key={token}>{`${eventTitle}, ${dateTimeInWords(startsAt)}`}</li>
            ))}
          </ul>
          <p>Vos places vont aux personnes qui attendent.</p>
        </Notice>
      )}
      <h2>Ce qui disparaît</h2>
      <ul>
        <li>Votre nom, votre courriel, votre téléphone, votre organisme.</li>
        <li>Les besoins d’aménagement et les réponses écrites.</li>
        <li>Les courriels de vos inscriptions, et vos liens personnels.</li>
        <li>
          {"Les attestations de présence ne peuvent plus être faites\u00A0: gardez-les avant."}
        </li>
      </ul>
      <h2>Ce qui reste, sans votre nom</h2>
      <ul>
        <li>La commune, le public, l’établissement, le nombre de personnes, la présence.</li>
        <li>La date de chaque étape de l’inscription, sans dire de qui.</li>
      </ul>
      <ActionForm action={action}>
        <p className="button-row">
          <SubmitButton kind="danger">Oui, effacer mes données</SubmitButton>
          <ButtonLink kind="line" href="/mes-inscriptions">
            Non, je garde tout
          </ButtonLink>
        </p>
      </ActionForm>
    </>
  );
}
