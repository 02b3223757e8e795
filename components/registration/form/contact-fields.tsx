import { FormText } from "#components/form/form-fields.tsx";
import { limits } from "#lib/limits.ts";

/** Somebody who has registered before. */
export type KnownContact = { firstName: string; lastName: string; email: string; phone: string };

type ContactFieldsProps = {
  emailHint: string;
  phoneLabel: string;
  phoneHint: string;
  isEmailRequired: boolean;
  isPhoneRequired: boolean;
  known?: KnownContact;
};

/** Name, e-mail address and phone of the person who registers. */
export function ContactFields({ known, ...words }: ContactFieldsProps) {
  return (
    <>
      <NameFields known={known} />
      <FormText
        name="email"
        type="email"
        label="Courriel"
        hint={words.emailHint}
        required={words.isEmailRequired}
        autoComplete="email"
        inputMode="email"
        maxLength={limits.email}
        initial={known?.email}
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
        maxLength={limits.phone}
        initial={known?.phone}
      />
    </>
  );
}

/** First name and surname of whoever fills the form in. */
export function NameFields({ known }: { known?: Pick<KnownContact, "firstName" | "lastName"> }) {
  return (
    <div className="form-card__row">
      <FormText
        name="firstName"
        label="Prénom"
        autoComplete="given-name"
        maxLength={limits.name}
        initial={known?.firstName}
      />
      <FormText
        name="lastName"
        label="Nom"
        autoComplete="family-name"
        maxLength={limits.name}
        initial={known?.lastName}
      />
    </div>
  );
}
