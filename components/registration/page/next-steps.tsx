import { isAlive } from "#lib/domain/registration/registration-status.ts";
import type { RegistrationPage } from "#lib/queries/registrations/show-registration.ts";
import { laterNewsInWords } from "#lib/text/email/later-news.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { teamsInWords } from "#lib/text/registration/teams.ts";
import { capitalised, dayInWords, timeInWords } from "#lib/time/paris-words.ts";

type NextStepsProps = {
  registration: RegistrationPage;
  phone: { display: string; e164: string };
};

/** What happens now, and what to do: for each status, its own words. */
export function NextSteps({ registration, phone }: NextStepsProps) {
  const steps = stepsOf(registration);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">{"Et maintenant\u00A0?"}</h2>
      <ul className="next-steps">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <b>{title}</b>
            {text}
          </li>
        ))}
        <li>
          <b>{"Une question\u00A0?"}</b>
          Appelez l’équipe au <a href={`tel:${phone.e164}`}>{phone.display}</a>.
        </li>
      </ul>
    </section>
  );
}

function stepsOf(registration: RegistrationPage): { title: string; text: string }[] {
  const slot = registration.slots[0];
  if (!slot) return [];
  const hasMail = registration.mail?.kind === "leaves" || registration.mail?.kind === "left";
  const receipt = hasMail
    ? "Lisez notre courriel. Il n’est pas là ? Regardez dans vos indésirables."
    : receiptWithoutMail[registration.status === "CONFIRMED" ? "ticket" : "request"];
  const laterNews = isAlive(registration.status) ? laterNewsInWords(registration.laterNews) : null;
  const today = {
    title: "Aujourd’hui",
    text: [receipt, laterNews].filter(Boolean).join(" "),
  };
  switch (registration.status) {
    case "CONFIRMED":
      return [
        today,
        {
          title: capitalised(dayInWords(slot.startsAt)),
          text: `Soyez là à ${timeInWords(slot.startsAt)}. Montrez ce billet, sur papier ou sur téléphone.`,
        },
        ...teamsOf(registration),
      ];
    case "PENDING":
      return [
        today,
        {
          title: "Ensuite",
          text: "L’équipe vous répond. Sans réponse à la date dite, votre demande prend fin.",
        },
      ];
    case "WAITLISTED":
      return [
        today,
        {
          title: "Quand des places se libèrent",
          text: waitlistRuleSentences[registration.event.waitlistRule],
        },
      ];
    case "OFFERED":
      return [{ title: "Maintenant", text: "Dites si vous venez, avec le bouton ci-dessus." }];
    default:
      return [{ title: "Une autre date", text: "Choisissez un autre créneau dans l’agenda." }];
  }
}

/** What to keep where no email came: a number opens the door only to who has a place. */
const receiptWithoutMail = {
  ticket: "Gardez cette page, ou notez le numéro de votre billet. Il suffit à l’accueil.",
  request: "Gardez cette page\u00A0: elle dit où en est votre demande.",
} as const;

/** Even teams, where the event is played in teams: a proposal, without a name. */
function teamsOf({ event, pupilCount }: RegistrationPage): { title: string; text: string }[] {
  if (!event.teamSize || !pupilCount) return [];
  const teams = teamsInWords(pupilCount, event.teamSize);
  return [{ title: "Vos équipes", text: `Nous proposons ${teams}. C’est vous qui les formez.` }];
}
