import type { Metadata } from "next";
import { PublicPage } from "#app/components/site/public-page.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";

export const metadata: Metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <PublicPage>
      <div className="page">
        <div className="page-width stack">
          <h1>Page introuvable</h1>
          <p>Cette page n’existe pas, ou plus.</p>
          <p>
            <ButtonLink href="/rendez-vous">Voir les prochaines dates</ButtonLink>
          </p>
        </div>
      </div>
    </PublicPage>
  );
}
