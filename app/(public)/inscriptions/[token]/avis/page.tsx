import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyForm } from "#components/registration/page/survey-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { now } from "#lib/time/clock.ts";
import { answerSurveyAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ token: string }> };

export default async function SurveyPage({ params }: Route) {
  const registration = await showRegistration(decodeURIComponent((await params).token), now());
  if (!registration?.hasCome) notFound();
  const { token, event, hasAnsweredSurvey } = registration;
  return (
    <div className="page">
      <PageTitle title={`Mon avis, ${event.title}`} />
      <div className="page-width stack stack--wide">
        <h1>{hasAnsweredSurvey ? "Merci pour votre avis." : "Votre avis"}</h1>
        <p className="lead">
          {hasAnsweredSurvey
            ? "Il est enregistré. Il aide l’équipe à préparer les prochains rendez-vous."
            : `${event.title}. Trois questions, une minute.`}
        </p>
        {hasAnsweredSurvey ? (
          <p>
            <ButtonLink kind="line" href={`/inscriptions/${token}`}>
              Revenir à mon inscription
            </ButtonLink>
          </p>
        ) : (
          <SurveyForm action={answerSurveyAction} token={token} />
        )}
      </div>
    </div>
  );
}
