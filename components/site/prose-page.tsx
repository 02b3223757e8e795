import type { ReactNode } from "react";
import { FrenchText } from "./french-text.tsx";

/** A page of running text: legal pages and help. Its title is the first child, an h1. */
export function ProsePage({ children }: { children: ReactNode }) {
  return (
    <div className="page">
      <div className="page-width">
        <article className="prose">
          <FrenchText>{children}</FrenchText>
        </article>
      </div>
    </div>
  );
}
