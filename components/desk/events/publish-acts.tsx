import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EventStatus } from "#lib/domain/types.ts";

type PublishActsProps = {
  target: Readonly<Record<string, string>>;
  from: EventStatus;
  /** What the event may become; none while something is missing that blocks it. */
  nextStatuses: readonly EventStatus[];
  action: FormAction;
};

const publicStatuses = ["PUBLISHED", "UNLISTED", "ARCHIVED"] as const;

const words: Readonly<Record<(typeof publicStatuses)[number], string>> = {
  PUBLISHED: "Publier dans l’agenda",
  UNLISTED: "Rendre accessible par son lien seulement",
  ARCHIVED: "Archiver",
};

/** How public the event becomes; each of these can be taken back. */
export function PublishActs({ target, from, nextStatuses, action }: PublishActsProps) {
  return (
    <>
      <div className="button-row">
        {publicStatuses.map((status) => (
          <ActionForm
            key={status}
            action={action}
            hidden={{ ...target, status }}
            isOver={!nextStatuses.includes(status)}
          >
            <SubmitButton kind={status === "PUBLISHED" ? "main" : "line"}>
              {words[status]}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
      {from === "PUBLISHED" && !nextStatuses.includes("ARCHIVED") && (
        <p className="muted">On archive un rendez-vous quand toutes ses dates sont passées.</p>
      )}
    </>
  );
}
