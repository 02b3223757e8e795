import type { Metadata } from "next";
import { PageTitle } from "#components/site/page-title.tsx";

export const metadata: Metadata = { robots: { index: false } };

/** Says nothing of whose link it was: anybody can open this page. */
export default function LinkReplacedPage() {
  return (
    <div className="page">
      <PageTitle title="Votre lien est remplacé" />
      <div className="page-width stack stack--wide">
        <h1>Votre lien est remplacé.</h1>
        <p className="lead">
          L’ancien ne s’ouvre plus. Le nouveau part à votre courriel. Regardez aussi dans vos
          indésirables.
        </p>
        <p>
          <a href="/rendez-vous">Voir les rendez-vous</a>
        </p>
      </div>
    </div>
  );
}
