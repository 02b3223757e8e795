import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { placeOfTyped } from "#lib/http/refusing/outdated-form.ts";

export const metadata: Metadata = {
  title: "Formulaire à ouvrir de nouveau",
  robots: { index: false },
};

/**
 * Made at build, for the server to send where a form is of an older version of the site: what was
 * typed is put in its place. Nothing has to work for it.
 */
export default function OutdatedFormPage() {
  return (
    <div className="page">
      <div className="page-width stack stack--wide">
        <h1>Ouvrez le formulaire de nouveau</h1>
        <Notice tone="error" title="Rien n’a été enregistré.">
          <p>
            Le site a changé depuis que vous avez ouvert cette page. Ce que vous avez écrit est plus
            bas{"\u00A0"}: ouvrez le formulaire, puis recopiez-le.
          </p>
        </Notice>
        <p className="button-row">
          {/* An empty address is that of the page itself, without what was posted. */}
          <ButtonLink href="" target="_blank">
            Ouvrir le formulaire dans un autre onglet
          </ButtonLink>
        </p>
        <p id={placeOfTyped} />
      </div>
    </div>
  );
}
