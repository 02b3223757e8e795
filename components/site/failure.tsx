import { ButtonLink } from "#components/ui/button.tsx";

/**
 * Our fault: nothing technical is shown, and the way out is said. It needs no JavaScript.
 * @param reference finds the line of the log, for whoever calls
 */
export function Failure({ reference }: { reference?: string }) {
  return (
    <div className="page-width stack">
      <h1>Cela n’a pas marché</h1>
      <p>C’est de notre côté. Réessayez dans un instant.</p>
      {reference && <p className="muted">{`Référence pour l’équipe\u00A0: ${reference}`}</p>}
      <p className="button-row">
        {/* An empty address is that of the page itself, without what was posted. */}
        <ButtonLink href="">Réessayer</ButtonLink>
        <a href="/rendez-vous">Voir les prochaines dates</a>
      </p>
    </div>
  );
}
