import { SquarePiece } from "#components/pieces/door-piece.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";

type AgendaAsideProps = { phone: { display: string; e164: string } };

/** Beside the dates: how it works, whom to call, a word to companies. */
export function AgendaAside({ phone }: AgendaAsideProps) {
  return (
    <aside aria-label="Aide à l’inscription">
      <section className="panel" aria-labelledby="how-it-works">
        <h2 id="how-it-works">{"Comment ça marche\u00A0?"}</h2>
        <ol className="numbered">
          <li>
            <span>
              <b>Choisissez une date.</b> Toutes les dates sont gratuites.
            </span>
          </li>
          <li>
            <span>
              <b>Dites combien vous êtes.</b> Seul, en famille ou en classe.
            </span>
          </li>
          <li>
            <span>
              <b>Gardez votre billet.</b> Il arrive par courriel. Pas besoin de compte.
            </span>
          </li>
        </ol>
      </section>
      <section className="panel panel--dark" aria-labelledby="any-question">
        <h2 id="any-question">{"Une question\u00A0?"}</h2>
        <p>Appelez l’équipe du territoire.</p>
        <p>
          <ButtonLink kind="brass" block href={`tel:${phone.e164}`}>
            <Icon name="phone" />
            {phone.display}
          </ButtonLink>
        </p>
      </section>
      <section className="panel" aria-labelledby="companies">
        <div className="panel__head">
          <SquarePiece motif="bowl" ground="red" />
          <h2 id="companies">{"Vous êtes une entreprise\u00A0?"}</h2>
        </div>
        <p>Montrez vos métiers. Ouvrez vos portes une heure, ou une journée.</p>
        <p>
          <ButtonLink kind="line" block href="/aide">
            Proposer une visite
          </ButtonLink>
        </p>
      </section>
    </aside>
  );
}
