import { redirect } from "next/navigation";
import { ErasureForm } from "#components/registrant/erasure-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { listOwnRegistrations } from "#lib/queries/registrations/list-own-registrations.ts";
import { now } from "#lib/time/clock.ts";
import { eraseMyData } from "../actions.ts";

export default async function ErasePage() {
  const registrant = await currentRegistrant();
  if (!registrant) redirect("/mes-inscriptions");
  const { toCome } = await listOwnRegistrations(registrant, now());
  return (
    <div className="page">
      <PageTitle title="Effacer mes données" />
      <div className="page-width stack stack--wide">
        <h1>{"Effacer mes données\u00A0?"}</h1>
        <ErasureForm
          action={eraseMyData}
          email={registrant.email}
          toCancel={toCome.filter(({ isAlive }) => isAlive)}
        />
      </div>
    </div>
  );
}
