import { ButtonLink } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/named-icon.tsx";
import { territory } from "#lib/territory.ts";

/** A wrong, old or cut link: the answer is 404, and says how to get a new one. */
export default function UnknownRegistration() {
  return (
    <div className="page">
      <div className="page-width stack">
        <h1>Ce lien n’est plus valable</h1>
        <p>Il est peut-être coupé. Copiez-le en entier depuis votre courriel.</p>
        <p>Sinon, demandez un nouveau lien. Il arrive par courriel.</p>
        <p className="button-row">
          <ButtonLink href="/retrouver">
            <Icon name="mail" />
            Recevoir un nouveau lien
          </ButtonLink>
          <ButtonLink kind="line" href={`tel:${territory.phone.e164}`}>
            <Icon name="phone" />
            {territory.phone.display}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
