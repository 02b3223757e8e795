import type { ReactNode } from "react";
import { EmptyPiece } from "#components/pieces/empty-piece.tsx";

type EmptyStateProps = {
  title: string;
  titleAs?: "h2" | "h3";
  /** What happened and what to do, then a link or a button. */
  children?: ReactNode;
};

/** Nothing to show: the next piece is missing, and one knows how to find it. */
export function EmptyState({ title, titleAs: Title = "h3", children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <EmptyPiece />
      <Title>{title}</Title>
      {children}
    </div>
  );
}
