import type { ReactNode } from "react";
import { PublicFooter } from "#app/components/site/public-footer.tsx";
import { PublicHeader } from "#app/components/site/public-header.tsx";
import { SkipLink } from "#app/components/site/skip-link.tsx";
import { territory } from "#lib/territory.ts";

/** Same for everybody: a request, a cookie or an address read here would end the cache of all pages. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <PublicHeader territory={territory} />
      <main id="contenu">{children}</main>
      <PublicFooter territory={territory} />
    </>
  );
}
