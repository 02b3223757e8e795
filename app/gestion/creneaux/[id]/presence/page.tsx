import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AttendanceHeader } from "#components/attendance/attendance-header.tsx";
import { ClassCard } from "#components/attendance/class-card.tsx";
import { PeopleList } from "#components/attendance/people-list.tsx";
import { SearchForm } from "#components/attendance/search-form.tsx";
import { SlotNavigation } from "#components/attendance/slot-navigation.tsx";
import { PagingLinks } from "#components/desk/paging-links.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { SkipLink } from "#components/site/skip-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import {
  type AttendancePage as Attendance,
  showAttendance,
} from "#lib/queries/desk/attendance/attendance-page.ts";
import { readPageNumber } from "#lib/schemas/agenda-filter.ts";
import { search } from "#lib/schemas/staff/staff-filters.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { now } from "#lib/time/clock.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";
import { addWalkInAction, countClassAction, markPersonAction } from "./actions.ts";
import { WalkInForm } from "./walk-in-form.tsx";

type PageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ recherche?: string | string[]; page?: string | string[] }>;
};

export default async function AttendancePage({ params, searchParams }: PageProps) {
  const [{ id }, { recherche, page }] = [await params, await searchParams];
  const searched = search.parse(recherche);
  const slot = await showAttendance(await requireActor(), id, searched, readPageNumber(page));
  if (!slot) notFound();
  const { classes, people, slotId } = slot;
  const isNothing = classes.length + people.total === 0;
  return (
    <>
      <PageTitle
        title={`Pointer les présents, ${dayAndHoursInWords(slot.startsAt, slot.endsAt)}, ${slot.eventTitle}`}
      />
      <SkipLink />
      <div className="door-page">
        <AttendanceHeader slot={slot} />
        <main id="contenu" className="page-width door-main">
          {slot.isCancelled && <Notice tone="warning" title="Ce créneau est annulé" />}
          <SlotNavigation slotId={slotId} siblings={slot.siblings} now={now()} />
          <SearchForm search={searched} />
          {isNothing && <Nothing isSearch={searched !== ""} />}
          <div className="door-columns">
            {classes.length > 0 && <Classes slot={slot} />}
            {people.total > 0 && <People slot={slot} searched={searched} />}
            {slot.heldCount > 0 && (
              <Notice
                title={plural(slot.heldCount, "place gardée sans nom", "places gardées sans nom")}
              >
                <p>Un organisme doit encore donner les noms, ou ces places seront rendues.</p>
              </Notice>
            )}
            {!slot.isCancelled && <WalkIn slotId={slotId} />}
          </div>
        </main>
        {!slot.isCancelled && (
          <nav className="dock" aria-label="Ajouter">
            <div className="page-width dock__inside">
              <ButtonLink kind="brass" size="door" href="#ajouter">
                <Icon name="userPlus" />
                Ajouter une personne
              </ButtonLink>
            </div>
          </nav>
        )}
      </div>
    </>
  );
}

function Classes({ slot: { slotId, classes } }: { slot: Attendance }) {
  return (
    <section aria-labelledby="classes">
      <h2 id="classes">Classes</h2>
      {classes.map((group) => (
        <ClassCard
          key={group.registrationId}
          slotId={slotId}
          group={group}
          countAction={countClassAction}
          markAction={markPersonAction}
        />
      ))}
    </section>
  );
}

type PeopleProps = { slot: Attendance; searched: string };

function People({ slot: { slotId, people }, searched }: PeopleProps) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">Personnes inscrites</h2>
      <div className="group-card">
        <PeopleList slotId={slotId} people={people.rows} markAction={markPersonAction} />
      </div>
      {people.pageCount > 1 && (
        <PagingLinks
          paging={people}
          query={{ recherche: searched }}
          noun={["personne", "personnes"]}
        />
      )}
    </section>
  );
}

function WalkIn({ slotId }: { slotId: string }) {
  return (
    <section aria-labelledby="ajouter">
      <h2 id="ajouter">Ajouter une personne non inscrite</h2>
      <div className="group-card group-card--form">
        <WalkInForm slotId={slotId} submissionKey={randomUUID()} action={addWalkInAction} />
      </div>
    </section>
  );
}

function Nothing({ isSearch }: { isSearch: boolean }) {
  return isSearch ? (
    <Notice title="Personne ne répond à cette recherche">
      <p>Vérifiez le nom ou le numéro du billet, ou ajoutez la personne ci-dessous.</p>
    </Notice>
  ) : (
    <Notice title="Personne n’est inscrit pour l’instant" />
  );
}
