import type { FormAction } from "#components/form/action-form.tsx";
import { AddressForm } from "#components/site/address-form.tsx";

/** Why a list asks for a proved address, and the way to prove it; then one comes back here. */
export function SignInFirst({ action, here }: { action: FormAction; here: string }) {
  return (
    <div className="form-card">
      <h2 className="form-card__title">D’abord, votre courriel professionnel</h2>
      <div className="form-card__fields">
        <p>
          Cette page est pour qui accompagne d’autres personnes. Chacune apprend que vous l’avez
          inscrite, et comment annuler.
        </p>
        <p>Ni compte, ni mot de passe. Un code par courriel suffit, puis vous revenez ici.</p>
        <AddressForm
          action={action}
          label="Votre courriel"
          hint="Nous y envoyons un code, valable 10 minutes."
          button="Recevoir un code"
          returnTo={here}
        />
      </div>
    </div>
  );
}
