import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";

/** A school comes with several classes: what was typed for one is not typed again for the next. */
export function AnotherClass({ token }: { token: string }) {
  return (
    <p className="button-row">
      <ButtonLink kind="line" href={`/inscriptions/${token}/autre-classe`}>
        <Icon name="plus" />
        Inscrire une autre classe de cet établissement
      </ButtonLink>
    </p>
  );
}
