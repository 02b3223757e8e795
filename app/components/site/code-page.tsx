import { ActionForm, type FormAction } from "#app/components/form/action-form.tsx";
import { FormText } from "#app/components/form/form-fields.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { frenchText } from "#lib/text/typography.ts";

type CodePageProps = {
  /** What the tab of the browser says. */
  title: string;
  action: FormAction;
  /** Where the code was asked to be sent. */
  address: string;
  button: string;
  /** The page that asks for the address. */
  back: string;
  /** Where the code leads afterwards, if not to its usual page. */
  returnTo?: string | null;
};

/** The second of two pages: types the code that a courriel holds. */
export function CodePage({ title, action, address, button, back, returnTo }: CodePageProps) {
  return (
    <div className="page">
      <PageTitle title={title} />
      <div className="page-width stack prose">
        <h1>Votre code</h1>
        <p>
          Nous envoyons un courriel à <strong>{address}</strong>. S’il n’arrive pas dans deux
          minutes, regardez dans les indésirables.
        </p>
        <ActionForm action={action} hidden={returnTo ? { retour: returnTo } : {}}>
          <FormText
            name="code"
            label="Code à 6 chiffres"
            hint={frenchText("Il est valable 10 minutes, pour cinq essais.")}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <p>
            <SubmitButton size="large">{button}</SubmitButton>
          </p>
        </ActionForm>
        <p>
          <a href={back}>Changer d’adresse, ou recevoir un autre code</a>
        </p>
      </div>
    </div>
  );
}
