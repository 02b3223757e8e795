import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";

/** Where classes and people may both come, the visitor says who comes; the answer is in the address. */
export function KindChoice({ href }: { href: string }) {
  return (
    <section className="panel" aria-labelledby="who-comes">
      <h2 id="who-comes">{"Qui vient\u00A0?"}</h2>
      <p className="button-row">
        <ButtonLink size="large" href={`${href}&qui=classe`}>
          <Icon name="graduation" />
          Une classe
        </ButtonLink>
        <ButtonLink kind="line" size="large" href={`${href}&qui=personne`}>
          <Icon name="user" />
          Moi, seul ou en famille
        </ButtonLink>
      </p>
    </section>
  );
}
