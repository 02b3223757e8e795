import type { Metadata } from "next";
import { PublicPage } from "#components/site/public-page.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { territory } from "#lib/territory.ts";

export const metadata: Metadata = { title: "Page introuvable" };

/** The one answer to an unknown page, an event that is gone, and a wrong, old or cut personal link. */
export default function NotFound() {
  return (
    <PublicPage>
      <div className="page">
        <div className="page-width stack stack--wide">
          <h1>Page introuvable</h1>
          <p className="lead">Cette page n’existe pas, ou plus.</p>
          <section className="panel" aria-labelledby="lost-link">
            <h2 id="lost-link">{"Vous cherchez votre inscription\u00A0?"}</h2>
            <p>
              Votre lien est peut-être coupé. Copiez-le en entier depuis votre courriel. Sinon,
              demandez un nouveau lien.
            </p>
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
          </section>
          <p>
            <a href="/rendez-vous">Voir les prochaines dates</a>
          </p>
        </div>
      </div>
    </PublicPage>
  );
}
