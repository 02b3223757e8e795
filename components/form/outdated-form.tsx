"use client";

import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import {
  Component,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { fieldOfOlderForm } from "#lib/forms/form-state.ts";

type Typed = RefObject<readonly [string, string][]>;

/** Keeps what a form holds at the moment when it is sent. */
export type Remember = (event: SubmitEvent<HTMLFormElement>) => void;

/** What a form held when it was last sent, for the case that its answer takes the form away. */
export function useRememberedForm(): [Typed, Remember] {
  const typed = useRef<readonly [string, string][]>([]);
  const remember: Remember = useCallback((event) => {
    const fields = [...new FormData(event.currentTarget)];
    typed.current = fields.flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    );
  }, []);
  return [typed, remember];
}

type BoundaryProps = { typed: Typed; children: ReactNode };

/**
 * Around a form that posts by script. Where the server has been updated since and does not know its
 * action, what was typed is posted as without script: the answer is the page that gives it back.
 */
export class OutdatedFormBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!isUnknownAction(error)) throw error;
    return <OutdatedForm typed={this.props.typed} />;
  }
}

function OutdatedForm({ typed }: { typed: Typed }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.submit(), []);
  return (
    <form ref={form} method="post" encType="multipart/form-data" className="stack">
      <Notice tone="error" role="alert" title="Le site a changé. Rien n’a été enregistré." />
      <input type="hidden" name={fieldOfOlderForm} value="" />
      {typed.current.map(([name, value], position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several fields may have one name.
        <input key={position} type="hidden" name={name} value={value} />
      ))}
      <p>
        <SubmitButton>Retrouver ce que j’ai écrit</SubmitButton>
      </p>
    </form>
  );
}
