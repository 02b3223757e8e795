import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { QuestionForm } from "#components/desk/questions/question-form.tsx";
import { QuestionWarning } from "#components/desk/questions/question-warning.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showQuestionsPage } from "#lib/queries/desk/events/question-pages.ts";
import { addQuestionAction } from "../actions.ts";

export default async function NewQuestionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const event = await showQuestionsPage(actor, (await params).id);
  if (!event) notFound();
  const { eventId, title, version } = event;
  return (
    <StaffPage title={`Nouvelle question, ${title}`} actor={actor} current="/gestion/rendez-vous">
      <Breadcrumb
        steps={[
          { href: `/gestion/rendez-vous/${eventId}`, label: title },
          { href: `/gestion/rendez-vous/${eventId}/questions`, label: "Questions" },
        ]}
        current="Nouvelle question"
      />
      <h1>Nouvelle question</h1>
      <QuestionWarning />
      <section className="panel staff-form" aria-label="La question">
        <QuestionForm
          action={addQuestionAction}
          hidden={{ eventId, version: String(version) }}
          question={null}
          button="Ajouter la question"
        />
      </section>
    </StaffPage>
  );
}
