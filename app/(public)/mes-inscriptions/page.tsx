import { OwnRegistrationList } from "#components/registrant/own-registration-list.tsx";
import { RegistrantCodeForm } from "#components/registrant/registrant-code-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { listOwnRegistrations } from "#lib/queries/registrations/list-own-registrations.ts";
import { readReturnPath } from "#lib/schemas/sign-in.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";
import { leaveMyRegistrations, requestRegistrantCode } from "./actions.ts";
import { OwnData } from "./own-data.tsx";
import { RegistrantBar } from "./registrant-bar.tsx";

type Route = { searchParams: Promise<Record<string, string | undefined>> };

export default async function MyRegistrationsPage({ searchParams }: Route) {
  const returnTo = readReturnPath((await searchParams).retour);
  const registrant = await currentRegistrant();
  return (
    <div className="page">
      <PageTitle title="Mes inscriptions" />
      <div className="page-width stack stack--wide">
        <h1>Mes inscriptions</h1>
        {registrant ? (
          <>
            <RegistrantBar email={registrant.email} leave={leaveMyRegistrations} />
            <p>
              {"Vous inscrivez des personnes que vous accompagnez\u00A0? "}
              <a href="/mes-inscriptions/personnes">Les personnes que vous avez inscrites</a>
            </p>
            <OwnRegistrationList {...(await listOwnRegistrations(registrant, now()))} />
            <OwnData />
          </>
        ) : (
          <RegistrantCodeForm
            action={requestRegistrantCode}
            phone={territory.phone}
            returnTo={returnTo}
          />
        )}
      </div>
    </div>
  );
}
