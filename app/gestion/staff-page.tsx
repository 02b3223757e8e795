import type { ReactNode } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { StaffShell } from "#components/site/staff-shell.tsx";
import { Button } from "#components/ui/button.tsx";
import { DoneNotice } from "#components/ui/done-notice.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import { territory } from "#lib/territory.ts";
import { doneQuery, readDone } from "#lib/text/done.ts";
import { userRoleLabels } from "#lib/text/labels.ts";
import { signOutAction } from "./actions.ts";

type StaffPageProps = {
  /** Of this page alone: what it shows, then of what. */
  title: string;
  actor: Actor;
  /** Address of the section that the page belongs to. */
  current:
    | "/gestion"
    | "/gestion/rendez-vous"
    | "/gestion/a-appeler"
    | "/gestion/courriels"
    | "/gestion/calendrier";
  /** Of the address: it says what the act that led here did. */
  query?: Readonly<Record<string, string | string[] | undefined>>;
  children: ReactNode;
};

/** The rail around a page of the staff. It guards nothing: each page has asked who is there. */
export function StaffPage({ title, actor, current, query = {}, children }: StaffPageProps) {
  const done = readDone(query);
  return (
    <>
      <PageTitle title={title} />
      <StaffShell
        territoryName={territory.name}
        current={current}
        closed={[
          ...(can(actor, "manageRegistrations") ? [] : ["/gestion/a-appeler"]),
          ...(can(actor, "viewEmails") ? [] : ["/gestion/courriels"]),
          ...(can(actor, "editCalendar") ? [] : ["/gestion/calendrier"]),
        ]}
        person={`${userRoleLabels[actor.role]}, ${actor.email}`}
        signOut={<SignOut />}
      >
        {done && <DoneNotice done={done} query={doneQuery} />}
        {children}
      </StaffShell>
    </>
  );
}

function SignOut() {
  return (
    <ActionForm action={signOutAction}>
      <Button type="submit" kind="on-bar">
        <Icon name="logout" />
        Se déconnecter
      </Button>
    </ActionForm>
  );
}
