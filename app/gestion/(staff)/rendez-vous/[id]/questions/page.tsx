import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { QuestionList } from "#components/desk/questions/question-list.tsx";
import { QuestionWarning } from "#components/desk/questions/question-warning.tsx";
import { RetiredQuestions } from "#components/desk/questions/retired-questions.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showQuestionsPage } from "#lib/queries/desk/events/question-pages.ts";
import { moveQuestionAction, retireQuestionAction } from "./actions.ts";

type PageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const event = await showQuestionsPage(actor, (await params).id);
  if (!event) notFound();
  const { eventId, title, version, asked, retired } = event;
  return (
    <StaffPage
      title={`Questions, ${title}`}
      actor={actor}
      current="/gestion/rendez-vous"
      query={await searchParams}
    >
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${eventId}`, label: title },
        ]}
        current="Questions"
      />
      <div className="page-head">
        <div className="stack stack--tight">
          <h1>Questions</h1>
          <p className="page-head__sentence">
            Le formulaire d’inscription les pose après les questions habituelles.
          </p>
        </div>
        <ButtonLink href={`/gestion/rendez-vous/${eventId}/questions/nouvelle`}>
          <Icon name="plus" />
          Ajouter une question
        </ButtonLink>
      </div>
      <QuestionWarning />
      <QuestionList
        event={{ eventId, version }}
        questions={asked}
        moveAction={moveQuestionAction}
        retireAction={retireQuestionAction}
      />
      {retired.length > 0 && <RetiredQuestions questions={retired} />}
    </StaffPage>
  );
}
