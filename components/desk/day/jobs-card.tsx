import type { ReactNode } from "react";
import type { JobsState } from "#lib/domain/running/lateness.ts";
import type { ErasedLately } from "#lib/queries/desk/day/jobs-state.ts";
import { jobLabels } from "#lib/text/late.ts";
import { formatNumber } from "#lib/text/writing/plural.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

type JobsCardProps = {
  state: JobsState;
  erased: ErasedLately | null;
};

/** When the jobs that run by themselves last did what they have to do. */
export function JobsCard({ state, erased }: JobsCardProps) {
  const { lastBeatAt, emailWaitsSince, jobs } = state;
  return (
    <section className="card" aria-labelledby="jobs">
      <div className="card__head">
        <h2 id="jobs">Ce qui tourne tout seul</h2>
      </div>
      <div className="card__body">
        <dl className="description-list">
          <Fact name="Programme d’envoi">{seen(lastBeatAt, "vu le")}</Fact>
          <Fact name="Envoi des courriels">
            {emailWaitsSince
              ? `en attente depuis le ${dateTimeInWords(emailWaitsSince)}`
              : "sans retard"}
          </Fact>
          {jobs.map(({ job, lastSuccessAt, failed }) => (
            <Fact key={job} name={jobLabels[job]}>
              {seen(lastSuccessAt, "abouti le")}
              {failed && ", puis un échec"}
            </Fact>
          ))}
          {erased && (
            <Fact name="Dernier effacement de données">{erasedInWords(erased.counts)}</Fact>
          )}
        </dl>
      </div>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function seen(instant: Date | null, words: string): string {
  return instant ? `${words} ${dateTimeInWords(instant)}` : "pas encore";
}

const erasedWords: Readonly<Record<string, string>> = {
  people: "inscriptions de personnes",
  teachers: "inscriptions de classes ou de groupes",
  needs: "besoins d’accueil",
  emails: "courriels",
  sessions: "codes et connexions",
  failed: "lignes en échec",
};

function erasedInWords(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(erasedWords).flatMap(([key, word]) => {
    const count = counts[key];
    return count ? [`${word}\u00A0: ${formatNumber(count)}`] : [];
  });
  return parts.join(", ") || "rien n’était à effacer";
}
