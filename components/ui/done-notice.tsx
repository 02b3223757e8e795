"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./notice.tsx";

type DoneNoticeProps = {
  done: { title: string; told: string };
  /** The words of the address that led here. */
  query: readonly string[];
};

/**
 * What the act that led here did, and who was told. It takes the focus; the address forgets it, so
 * that a page that is loaded again does not say it twice.
 */
export function DoneNotice({ done, query }: DoneNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // A list is new at each reading of the page: the focus would come back here.
  const names = query.join(" ");
  useEffect(() => {
    box.current?.focus();
    const address = new URL(window.location.href);
    for (const name of names.split(" ")) address.searchParams.delete(name);
    window.history.replaceState(window.history.state, "", address);
  }, [names]);
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to an act, and this is what it says.
    <div ref={box} tabIndex={-1} autoFocus className="no-print">
      <Notice tone="success" role="status" title={done.title}>
        <p>{done.told}</p>
      </Notice>
    </div>
  );
}
