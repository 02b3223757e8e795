import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { frenchText } from "#lib/text/writing/typography.ts";
import { PageTitle } from "./page-title.tsx";

/** What was asked for in this browser. */
type AskedCode = {
  address: string;
  /** A code that was mailed before still counts, and no other was sent. */
  isJoined: boolean;
  lifetimeMinutes: number;
  digits: number;
};

/** The same for every address: nobody learns here who has an account, or is registered. */
const sentences = {
  anybody: "Nous envoyons un courriel à cette adresse :",
  account: "Si cette adresse a un compte, un courriel part pour elle :",
  registration:
    "Beaucoup de demandes arrivent en ce moment. Si cette adresse a déjà une inscription, un courriel part pour elle :",
} as const;

type CodePageProps = {
  /** What the tab of the browser says. */
  title: string;
  action: FormAction;
  request: AskedCode;
  /** Whom the email reaches: everybody, or whoever has an account, or a registration. */
  reader: keyof typeof sentences;
  button: string;
  /** The page that asks for the address. */
  back: string;
  /** Where the code leads afterwards, if not to its usual page. */
  returnTo?: string | null;
};

/** The second of two pages: types the code that an email holds. */
export function CodePage(props: CodePageProps) {
  const { title, action, request, reader, button, back, returnTo } = props;
  const { address, isJoined, lifetimeMinutes, digits } = request;
  return (
    <div className="page">
      <PageTitle title={title} />
      <div className="page-width stack prose">
        <h1>Votre code</h1>
        {isJoined ? (
          <Notice
            title={frenchText(
              `Un code a été demandé pour cette adresse il y a moins de ${lifetimeMinutes} minutes. Nous n'en envoyons pas d'autre.`,
            )}
          >
            <p>
              Celui du dernier courriel reçu à <strong>{address}</strong> marche encore. Regardez
              aussi dans les indésirables.
            </p>
          </Notice>
        ) : (
          <p>
            {frenchText(sentences[reader])} <strong>{address}</strong>. S’il n’arrive pas dans deux
            minutes, regardez dans les indésirables.
          </p>
        )}
        <ActionForm action={action} hidden={returnTo ? { retour: returnTo } : {}}>
          <FormText
            name="code"
            label={`Code à ${digits} chiffres`}
            hint={frenchText(`Il est valable ${lifetimeMinutes} minutes, pour cinq essais.`)}
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
