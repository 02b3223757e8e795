import { ErrorSummary } from "#app/components/ui/error-summary.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { FormState } from "#lib/forms/form-state.ts";

/** What the server answered to the last post: errors to correct, or a sentence about the whole form. */
export function FormAnswer({ state }: { state: FormState }) {
  const problems = Object.entries(state.errors).map(([field, message]) => ({ field, message }));
  return (
    <>
      <ErrorSummary key={state.attempt} problems={problems} />
      {state.message && (
        <Notice key={`message-${state.attempt}`} tone="error" role="alert" title={state.message} />
      )}
      {state.done && <Notice tone="success" role="status" title={state.done} />}
    </>
  );
}
