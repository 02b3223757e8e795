import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type {
  OwnRegistration,
  OwnRegistrations,
} from "#lib/queries/registrations/list-own-registrations.ts";
import { OwnRegistrationRow } from "./own-registration-row.tsx";

/** What is still to come first, then the past, each leading to its own page. */
export function OwnRegistrationList({ toCome, past }: OwnRegistrations) {
  if (toCome.length + past.length === 0) {
    return (
      <EmptyState titleAs="h2" title="Aucune inscription avec cette adresse">
        <p>Vous en avez peut-être donné une autre, ou seulement un numéro de téléphone.</p>
        <ButtonLink href="/rendez-vous">Voir les rendez-vous</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      <Part title="À venir" rows={toCome} none="Aucune inscription à venir." />
      {past.length > 0 && <Part title="Passées" rows={past} />}
    </>
  );
}

type PartProps = { title: string; rows: readonly OwnRegistration[]; none?: string };

function Part({ title, rows, none }: PartProps) {
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <p>{none}</p>}
      <ul className="agenda">
        {rows.map((row) => (
          <OwnRegistrationRow key={row.token} registration={row} />
        ))}
      </ul>
    </section>
  );
}
