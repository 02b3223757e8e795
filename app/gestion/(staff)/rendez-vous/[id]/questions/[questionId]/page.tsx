import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { QuestionForm } from "#components/desk/questions/question-form.tsx";
import { QuestionWarning } from "#components/desk/questions/question-warning.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { recordFields } from "#lib/forms/conflict.ts";
import { questionValues } from "#lib/forms/record-values.ts";
import { showQuestionForm } from "#lib/queries/desk/events/question-pages.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { changeQuestionAction } from "../actions.ts";

type PageProps = { params: Promise<{ id: string; questionId: string }> };

export default async function EditQuestionPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id, questionId } = await params;
  const form = await showQuestionForm(actor, id, questionId);
  if (!form) notFound();
  const { eventId, title, version, question } = form;
  return (
    <StaffPage
      title={`Modifier la question «\u00A0${question.label}\u00A0», ${title}`}
      actor={actor}
      current="/gestion/rendez-vous"
    >
      <Breadcrumb
        steps={[
          { href: `/gestion/rendez-vous/${eventId}`, label: title },
          { href: `/gestion/rendez-vous/${eventId}/questions`, label: "Questions" },
        ]}
        current="Modifier"
      />
      <h1>Modifier la question</h1>
      {question.answerCount > 0 && (
        <Notice
          title={`Cette question a déjà ${plural(question.answerCount, "réponse", "réponses")}`}
        >
          <p>
            Si vous changez la question, le type ou les choix, elle est retirée et ses réponses
            restent lisibles. La nouvelle question prend sa place. Le reste change sans rien
            retirer.
          </p>
        </Notice>
      )}
      <QuestionWarning />
      <section className="panel staff-form" aria-label="La question">
        <QuestionForm
          action={changeQuestionAction}
          hidden={{ eventId, questionId, ...recordFields(version, questionValues(question)) }}
          question={question}
          button="Enregistrer"
        />
      </section>
    </StaffPage>
  );
}
