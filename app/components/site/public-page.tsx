import type { ReactNode } from "react";
import { territory } from "#lib/territory.ts";
import { PublicFooter } from "./public-footer.tsx";
import { PublicHeader } from "./public-header.tsx";
import { SkipLink } from "./skip-link.tsx";

/** Header, content and footer of the public's side. Same for everybody: it reads nothing of the request. */
export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <PublicHeader territory={territory} />
      <main id="contenu">{children}</main>
      <PublicFooter territory={territory} />
    </>
  );
}
