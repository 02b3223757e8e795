import { FormText } from "#app/components/form/form-fields.tsx";

type ContactFieldsProps = {
  emailHint: string;
  phoneLabel: string;
  phoneHint: string;
  isEmailRequired: boolean;
  isPhoneRequired: boolean;
};

/** Name, e-mail address and phone of the person who registers. */
export function ContactFields(words: ContactFieldsProps) {
  return (
    <>
      <div className="form-card__row">
        <FormText name="firstName" label="Prénom" autoComplete="given-name" maxLength={60} />
        <FormText name="lastName" label="Nom" autoComplete="family-name" maxLength={60} />
      </div>
      <FormText
        name="email"
        type="email"
        label="Courriel"
        hint={words.emailHint}
        required={words.isEmailRequired}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
      />
      <FormText
        name="phone"
        type="tel"
        label={words.phoneLabel}
        hint={words.phoneHint}
        required={words.isPhoneRequired}
        width="medium"
        autoComplete="tel"
        inputMode="tel"
        maxLength={30}
      />
    </>
  );
}
