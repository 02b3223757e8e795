import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "#components/site/page-title.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { headCount } from "#lib/domain/registration/head-count.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { territory } from "#lib/territory.ts";
import { headCountInWords } from "#lib/text/registration/head-count.ts";
import { now } from "#lib/time/clock.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";
import { confirmHeadcountAction } from "./actions.ts";
import { HeadcountForm } from "./headcount-form.tsx";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ token: string }> };

export default async function HeadcountPage({ params }: Route) {
  const registration = await showRegistration(decodeURIComponent((await params).token), now());
  if (!registration?.canConfirmHeadcount) notFound();
  const { token, event, slots, headcountConfirmedAt } = registration;
  const count = headCountInWords(registration.kind, headCount(registration));
  const question = `Toujours ${count}\u00A0?`;
  return (
    <div className="page">
      <PageTitle title={`Effectif de ma classe, ${event.title}`} />
      <div className="page-width stack stack--wide">
        <h1>{headcountConfirmedAt ? "Merci, c’est noté." : question}</h1>
        <div>
          <p className="lead">{event.title}</p>
          {slots.map((slot) => (
            <p key={slot.id}>{dayAndHoursInWords(slot.startsAt, slot.endsAt)}</p>
          ))}
        </div>
        {headcountConfirmedAt ? (
          <Notice tone="success" title={`Nous attendons ${count}.`}>
            <p>
              Un changement de dernière minute ? Appelez l’équipe au{" "}
              <a href={`tel:${territory.phone.e164}`}>{territory.phone.display}</a>.
            </p>
          </Notice>
        ) : (
          <HeadcountForm action={confirmHeadcountAction} token={token} />
        )}
        <p>
          <ButtonLink kind="text" href={`/inscriptions/${token}`}>
            {headcountConfirmedAt ? "Voir mon inscription" : "Changer le nombre, ou annuler"}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
