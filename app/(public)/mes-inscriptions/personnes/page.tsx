import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdviserSlots } from "#components/adviser/adviser-slots.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { DoneNotice } from "#components/ui/done-notice.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { listAdviserPeople } from "#lib/queries/advisers/list-adviser-people.ts";
import { givenBackQuery, readGivenBack } from "#lib/text/registration/given-back.ts";
import { now } from "#lib/time/clock.ts";
import { giveBackHeldPlaces } from "./actions.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

const title = "Les personnes que vous avez inscrites";

type Route = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AdviserPeoplePage({ searchParams }: Route) {
  const registrant = await currentRegistrant();
  if (!registrant) redirect("/mes-inscriptions?retour=/mes-inscriptions/personnes");
  const givenBack = readGivenBack(await searchParams);
  return (
    <div className="page">
      <PageTitle title={title} />
      <div className="page-width stack stack--wide">
        <Breadcrumb
          steps={[{ href: "/mes-inscriptions", label: "Mes inscriptions" }]}
          current="Vos personnes"
        />
        <h1>{title}</h1>
        {givenBack && <DoneNotice done={givenBack} query={givenBackQuery} />}
        <p>
          Vous voyez ici leur inscription et leur présence, et celles de personne d’autre. Leur
          présence ne doit servir à aucune sanction.
        </p>
        <AdviserSlots
          slots={await listAdviserPeople(registrant, now())}
          giveBack={giveBackHeldPlaces}
        />
      </div>
    </div>
  );
}
