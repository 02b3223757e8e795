import type { ComponentProps, ReactNode } from "react";
import { PageTitle } from "#components/site/page-title.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { SlotSummary } from "../page/slot-summary.tsx";

type SlotPageProps = Omit<ComponentProps<typeof SlotSummary>, "changeHref"> & {
  title: string;
  /** The page's name at the end of the way to it. */
  step: string;
  event: Pick<EventPage, "slug">;
  children: ReactNode;
};

/** A page where one registers on a slot: the way to it, the slot in sight, and what is to fill in. */
export function SlotPage({ title, step, event, slot, children }: SlotPageProps) {
  const eventHref = `/rendez-vous/${event.slug}`;
  return (
    <div className="page">
      <PageTitle title={`${title}, ${event.title}`} />
      <div className="page-width">
        <Breadcrumb
          steps={[
            { href: "/rendez-vous", label: "Agenda" },
            { href: eventHref, label: event.title },
          ]}
          current={step}
        />
        <h1>{title}</h1>
        <div className="with-aside with-aside--first">
          <aside aria-label="Votre créneau">
            <SlotSummary slot={slot} event={event} changeHref={`${eventHref}#creneaux`} />
          </aside>
          <div className="stack stack--wide">{children}</div>
        </div>
      </div>
    </div>
  );
}
