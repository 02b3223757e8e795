import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyForm } from "#components/registration/page/survey-form.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { showPupilSurvey } from "#lib/queries/surveys/show-pupil-survey.ts";
import { answerPupilSurveyAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The survey of a class's pupils: no cookie, no name, nothing that tells one from another. */
export default async function PupilSurveyPage({ params, searchParams }: Route) {
  const survey = await showPupilSurvey(decodeURIComponent((await params).code));
  if (!survey) notFound();
  const { token, eventTitle, isFull } = survey;
  const isThanked = (await searchParams).merci === "oui";
  const { title, lead } = wordsOf(isThanked, isFull);
  return (
    <div className="page">
      <PageTitle title={`Avis des élèves, ${eventTitle}`} />
      <div className="page-width stack stack--wide">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {!isThanked && !isFull && <SurveyForm action={answerPupilSurveyAction} token={token} />}
      </div>
    </div>
  );
}

function wordsOf(isThanked: boolean, isFull: boolean): { title: string; lead: string } {
  const title = "Merci\u00A0!";
  if (isThanked) return { title, lead: "Votre avis est enregistré, sans votre nom." };
  if (isFull) return { title, lead: "Tous les élèves de la classe ont déjà répondu." };
  return {
    title: "Votre avis",
    lead: "Personne ne saura que c’est vous\u00A0: ni nom, ni classe. Trois questions, une minute.",
  };
}
