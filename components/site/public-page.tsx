import type { ReactNode } from "react";
import { territory } from "#lib/territory.ts";
import { PublicFooter } from "./public-footer.tsx";
import { PublicHeader } from "./public-header.tsx";
import { SkipLink } from "./skip-link.tsx";

// Made once: React sends an element that it meets again as a reference, and each page carries the page
// « introuvable » twice beside itself.
const header = <PublicHeader territory={territory} />;
const footer = <PublicFooter territory={territory} />;

/** Header, content and footer of the public's side. Same for everybody: it reads nothing of the request. */
export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      {header}
      <main id="contenu">{children}</main>
      {footer}
    </>
  );
}
