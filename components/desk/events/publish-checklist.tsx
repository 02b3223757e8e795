import { Icon, type IconName } from "#components/ui/named-icon.tsx";
import type { CheckLevel, PublishCheck } from "#lib/domain/event/publish-checklist.ts";
import { publishCheckInWords } from "#lib/text/event/publish-checklist.ts";

const looks: Readonly<Record<CheckLevel, { tone: string; icon: IconName; word: string }>> = {
  ok: { tone: "ok", icon: "confirmed", word: "C’est bon" },
  odd: { tone: "warn", icon: "warning", word: "À vérifier" },
  blocked: { tone: "err", icon: "alert", word: "À compléter" },
};

type PublishChecklistProps = {
  eventId: string;
  checks: readonly PublishCheck[];
  /** The public reads it already. */
  isShown: boolean;
};

/** What is read before an event is shown: each line says its state in words, and where it is mended. */
export function PublishChecklist({ eventId, checks, isShown }: PublishChecklistProps) {
  return (
    <section className="card" aria-labelledby="checklist">
      <div className="card__head">
        <h2 id="checklist">{isShown ? "À vérifier" : "À vérifier avant de publier"}</h2>
      </div>
      <ul className="todo-list">
        {checks.map((check) => (
          <Line key={check.about} eventId={eventId} check={check} />
        ))}
        <li>
          <span className="sign sign--info">
            <Icon name="mail" />
          </span>
          <div>
            <b>Qui est prévenu</b>
            {isShown
              ? "Personne. Changer la publication n’envoie aucun courriel."
              : "Personne. Publié, le rendez-vous est aussitôt dans l’agenda. Par son lien seulement, il n’y est pas. Aucun courriel ne part."}
          </div>
        </li>
      </ul>
    </section>
  );
}

function Line({ eventId, check }: { eventId: string; check: PublishCheck }) {
  const { tone, icon, word } = looks[check.level];
  const { title, sentence } = publishCheckInWords(check);
  const base = `/gestion/rendez-vous/${eventId}`;
  const href = check.about === "slots" ? `${base}/creneaux/nouveau` : `${base}/modifier`;
  return (
    <li>
      <span className={`sign sign--${tone}`}>
        <Icon name={icon} />
      </span>
      <div>
        <b>
          {title}
          <span className="visually-hidden">{`, ${word.toLowerCase()}`}</span>
        </b>
        {sentence}
        {check.level !== "ok" && (
          <>
            <br />
            <a href={href}>
              {check.about === "slots" ? "Ajouter un créneau" : "Modifier"}
              <span className="visually-hidden">{`\u00A0: ${title}`}</span>
            </a>
          </>
        )}
      </div>
    </li>
  );
}
