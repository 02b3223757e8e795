import { OwnData } from "#app/components/registrant/own-data.tsx";
import { OwnRegistrationList } from "#app/components/registrant/own-registration-list.tsx";
import { RegistrantBar } from "#app/components/registrant/registrant-bar.tsx";
import { RegistrantCodeForm } from "#app/components/registrant/registrant-code-form.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { listOwnRegistrations } from "#lib/queries/registrations/list-own-registrations.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";
import { leaveMyRegistrations, requestRegistrantCode } from "./actions.ts";

export default async function MyRegistrationsPage() {
  const registrant = await currentRegistrant();
  return (
    <div className="page">
      <PageTitle title="Mes inscriptions" />
      <div className="page-width stack stack--wide">
        <h1>Mes inscriptions</h1>
        {registrant ? (
          <>
            <RegistrantBar email={registrant.email} leave={leaveMyRegistrations} />
            <OwnRegistrationList {...(await listOwnRegistrations(registrant, now()))} />
            <OwnData />
          </>
        ) : (
          <RegistrantCodeForm action={requestRegistrantCode} phone={territory.phone} />
        )}
      </div>
    </div>
  );
}
