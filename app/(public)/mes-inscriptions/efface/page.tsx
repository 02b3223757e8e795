import { PageTitle } from "#components/site/page-title.tsx";
import { Notice } from "#components/ui/notice.tsx";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ErasedPage({ searchParams }: PageProps) {
  const isSomethingLeft = (await searchParams).reste === "oui";
  return (
    <div className="page">
      <PageTitle title="Vos données sont effacées" />
      <div className="page-width stack stack--wide">
        <h1>C’est effacé.</h1>
        <p className="lead">
          Votre nom, votre courriel et votre téléphone ne sont plus chez nous. Vos liens personnels
          ne s’ouvrent plus.
        </p>
        {isSomethingLeft && (
          <Notice tone="warning" title="Un rendez-vous est en cours">
            <p>
              L’accueil a besoin de votre nom jusqu’à la fin. Revenez ensuite sur{" "}
              <a href="/mes-inscriptions">Mes inscriptions</a> pour l’effacer.
            </p>
          </Notice>
        )}
        <p>
          <a href="/rendez-vous">Voir les rendez-vous</a>
        </p>
      </div>
    </div>
  );
}
