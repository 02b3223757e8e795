import { TextField } from "#app/components/ui/text-field.tsx";
import { type FormState, typedValue } from "#lib/forms/form-state.ts";

type ContactFieldsProps = {
  state: FormState;
  emailHint: string;
  phoneLabel: string;
  phoneHint: string;
  isEmailRequired: boolean;
  isPhoneRequired: boolean;
};

/** Name, e-mail address and phone of the person who registers. */
export function ContactFields({ state, ...words }: ContactFieldsProps) {
  const { errors } = state;
  return (
    <>
      <div className="form-card__row">
        <TextField
          name="firstName"
          label="Prénom"
          autoComplete="given-name"
          maxLength={60}
          error={errors.firstName}
          defaultValue={typedValue(state, "firstName")}
        />
        <TextField
          name="lastName"
          label="Nom"
          autoComplete="family-name"
          maxLength={60}
          error={errors.lastName}
          defaultValue={typedValue(state, "lastName")}
        />
      </div>
      <TextField
        name="email"
        type="email"
        label="Courriel"
        hint={words.emailHint}
        required={words.isEmailRequired}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        error={errors.email}
        defaultValue={typedValue(state, "email")}
      />
      <TextField
        name="phone"
        type="tel"
        label={words.phoneLabel}
        hint={words.phoneHint}
        required={words.isPhoneRequired}
        width="medium"
        autoComplete="tel"
        inputMode="tel"
        maxLength={30}
        error={errors.phone}
        defaultValue={typedValue(state, "phone")}
      />
    </>
  );
}
