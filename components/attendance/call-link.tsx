import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { displayPhone } from "#lib/text/writing/phone.ts";

/** Calls somebody who is expected; the number is read too, for a screen without phone. */
export function CallLink({ phone, name }: { phone: string; name: string }) {
  return (
    <ButtonLink
      kind="line"
      href={`tel:${phone}`}
      aria-label={`Appeler ${name} au ${displayPhone(phone)}`}
      title={displayPhone(phone)}
    >
      <Icon name="phone" />
    </ButtonLink>
  );
}
