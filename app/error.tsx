"use client";

/** Our fault: nothing technical is shown, and the way out is said. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="page">
      <title>Cela n’a pas marché</title>
      <div className="page-width stack">
        <h1>Cela n’a pas marché</h1>
        <p>C’est de notre côté. Réessayez dans un instant.</p>
        <p className="button-row">
          <button className="button button--main button--normal" type="button" onClick={reset}>
            Réessayer
          </button>
          <a href="/rendez-vous">Voir les prochaines dates</a>
        </p>
      </div>
    </main>
  );
}
