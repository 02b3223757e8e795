import type { FormAction } from "#components/form/action-form.tsx";
import { AddressForm } from "#components/site/address-form.tsx";
import { frenchText } from "#lib/text/writing/typography.ts";

type RegistrantCodeFormProps = {
  action: FormAction;
  phone: { e164: string; display: string };
  /** The page that asked for the code, if it was another one. */
  returnTo: string | null;
};

/** One address, to which a code goes; the answer is the same whether it is known or not. */
export function RegistrantCodeForm({ action, phone, returnTo }: RegistrantCodeFormProps) {
  return (
    <>
      <p className="lead">
        {frenchText(
          "Toutes vos inscriptions sur une page, à venir et passées. Sans compte ni mot de passe : un code par courriel suffit.",
        )}
      </p>
      <div className="form-card">
        <AddressForm
          action={action}
          label="Votre courriel"
          hint="Celui de vos inscriptions. Nous y envoyons un code, valable 10 minutes."
          button="Recevoir un code"
          returnTo={returnTo}
        />
      </div>
      <p>
        {"Vous cherchez seulement un billet\u00A0? "}
        <a href="/retrouver">Recevez son lien par courriel</a>.
      </p>
      <p>
        {"Inscription sans courriel\u00A0? Appelez l’équipe au "}
        <a href={`tel:${phone.e164}`}>{phone.display}</a>, avec le numéro de votre billet.
      </p>
    </>
  );
}
