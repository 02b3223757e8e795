import { registrationStatusLabels } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { capitalised, shortDay } from "#lib/time/paris-words.ts";
import type { ComposedEmail, RegistrationFacts, Sender } from "../email-facts.ts";
import { composeEmail, type EmailContent } from "../frame.ts";

type News = { facts: RegistrationFacts; said: EmailContent };

/**
 * What several messages to one address would have said in a short time, in one: each registration
 * with its state as it is now, its own links and what to do.
 */
export function gatheredNews(news: readonly News[], sender: Sender): ComposedEmail {
  const whys = new Set(news.map(({ said }) => said.why));
  return composeEmail(
    {
      subject: `${daysOf(news.map(({ facts }) => facts))} : ${plural(news.length, "inscription", "inscriptions")}, ${statusesOf(news)}`,
      heading: `Des nouvelles de ${plural(news.length, "inscription", "inscriptions")}.`,
      sentences: [
        "Plusieurs courriels allaient partir en peu de temps pour cette adresse. Celui-ci les remplace tous.",
      ],
      parts: news.map(({ said }) => said),
      why: [...whys].join(" "),
    },
    sender,
  );
}

/** « confirmée (2), annulée (1) » */
function statusesOf(news: readonly News[]): string {
  const labels = news.map(({ facts }) => registrationStatusLabels[facts.status].toLowerCase());
  const counted = [...new Set(labels)].map(
    (label) => `${label} (${labels.filter((one) => one === label).length})`,
  );
  return counted.join(", ");
}

/** « Jeu. 3 déc. », « Jeu. 3 déc. et 2 autres jours » */
export function daysOf(told: readonly RegistrationFacts[]): string {
  const starts = told.flatMap(({ slots }) => slots[0]?.startsAt ?? []);
  const days = [
    ...new Set(
      starts
        .sort((one, other) => one.getTime() - other.getTime())
        .map((start) => shortDay(start, told[0]?.writtenAt)),
    ),
  ];
  const others = days.length - 1;
  const first = capitalised(days[0] ?? "");
  if (others <= 0) return first;
  return `${first} et ${others === 1 ? "un autre jour" : `${others} autres jours`}`;
}
