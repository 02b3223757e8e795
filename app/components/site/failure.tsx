import { ButtonLink } from "#app/components/ui/button.tsx";

/** Our fault: nothing technical is shown, and the way out is said. It needs no JavaScript. */
export function Failure() {
  return (
    <div className="page-width stack">
      <h1>Cela n’a pas marché</h1>
      <p>C’est de notre côté. Réessayez dans un instant.</p>
      <p className="button-row">
        {/* An empty address is that of the page itself, without what was posted. */}
        <ButtonLink href="">Réessayer</ButtonLink>
        <a href="/rendez-vous">Voir les prochaines dates</a>
      </p>
    </div>
  );
}
