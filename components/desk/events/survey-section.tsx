import type { EventSurvey } from "#lib/queries/desk/events/event-survey.ts";
import { surveyRespondentLabels } from "#lib/text/labels.ts";
import { formatNumber, plural } from "#lib/text/writing/plural.ts";

type SurveySectionProps = { survey: EventSurvey };

/** What people thought of an event: counts, means from five answers on, and their words. */
export function SurveySection({ survey: { groups, comments } }: SurveySectionProps) {
  return (
    <section className="card" aria-labelledby="survey">
      <div className="card__head">
        <h2 id="survey">Avis</h2>
      </div>
      <div className="card__body">
        <dl className="description-list">
          {groups.map((group) => (
            <SurveyGroup key={group.respondent} group={group} />
          ))}
        </dl>
      </div>
      {comments.length > 0 && (
        <ul className="history-list" aria-label="Commentaires">
          {comments.map(({ id, respondent, comment }) => (
            <li key={id}>
              {comment}
              <br />
              <span className="muted">{surveyRespondentLabels[respondent]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Group = EventSurvey["groups"][number];

function SurveyGroup({ group }: { group: Group }) {
  return (
    <>
      <dt>{surveyRespondentLabels[group.respondent]}</dt>
      <dd>{summaryInWords(group)}</dd>
    </>
  );
}

function summaryInWords({ count, mean, discoveredPercent }: Group): string {
  const answers = plural(count, "réponse", "réponses");
  if (mean === null || discoveredPercent === null) {
    return `${answers}. La moyenne s’affiche à partir de 5.`;
  }
  return `${answers}, ${formatNumber(mean)} sur 5 en moyenne, ${discoveredPercent}\u00A0% ont découvert un métier.`;
}
