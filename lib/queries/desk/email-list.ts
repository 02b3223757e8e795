import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import { type EmailState, emailStates } from "#lib/domain/types.ts";
import type { EmailFilters } from "#lib/schemas/staff/staff-filters.ts";
import { visibleEvents } from "./events/visible-events.ts";
import { type Paging, pagingOf, rowsOf } from "./page-of-list.ts";
import { type EmailRow, emailColumns } from "./registrations/registration-emails.ts";

/** An email with the registration that it is about. */
export type ListedEmail = EmailRow & {
  registrationId: string | null;
  name: string | null;
  phone: string | null;
};

export type EmailList = {
  counts: readonly { state: EmailState; count: number }[];
  /** Written, and not sent yet. */
  waiting: number;
  rows: readonly ListedEmail[];
  paging: Paging;
};

/** States that ask for somebody, or for patience. */
const inTrouble: readonly EmailState[] = ["FAILED", "WITHHELD", "RETRYING"];

/** The emails about the actor's events; null for whoever may not see any. */
export async function listEmails(actor: Actor, filters: EmailFilters): Promise<EmailList | null> {
  if (!can(actor, "viewEmails")) return null;
  const scope: Prisma.EmailMessageWhereInput = { registration: { event: visibleEvents(actor) } };
  const where = filters.etat === "tous" ? scope : { ...scope, state: { in: [...inTrouble] } };
  const paging = pagingOf(await database().emailMessage.count({ where }), filters.page);
  const rows = await database().emailMessage.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...rowsOf(paging),
    select: {
      ...emailColumns,
      registrationId: true,
      registration: { select: { firstName: true, lastName: true, phone: true } },
    },
  });
  const counts = await countStates(scope);
  return {
    counts,
    waiting: counts
      .filter(({ state }) => state === "QUEUED" || state === "SENDING")
      .reduce((sum, { count }) => sum + count, 0),
    rows: rows.map(({ id, registration, ...row }) => ({
      ...row,
      emailId: id,
      name: registration ? `${registration.firstName} ${registration.lastName}` : null,
      phone: registration?.phone ?? null,
    })),
    paging,
  };
}

async function countStates(where: Prisma.EmailMessageWhereInput): Promise<EmailList["counts"]> {
  const groups = await database().emailMessage.groupBy({ by: ["state"], where, _count: true });
  const counts = new Map(groups.map(({ state, _count }) => [state, _count]));
  return emailStates.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });
}
