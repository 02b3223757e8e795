import { Icon, type IconName } from "#app/components/ui/named-icon.tsx";
import type { PracticalFact, PracticalFactKind } from "#lib/domain/event-content.ts";

const signs: Readonly<Record<PracticalFactKind, { icon: IconName; title: string }>> = {
  ACCESS: { icon: "accessibility", title: "Accès" },
  COACH: { icon: "bus", title: "Arrivée en car" },
  ARRIVAL: { icon: "clock", title: "À l’arrivée" },
  BRING: { icon: "backpack", title: "À apporter" },
  MEAL: { icon: "utensils", title: "Repas" },
  PHOTO: { icon: "camera", title: "Photos" },
  SAFETY: { icon: "shield", title: "Sécurité" },
  AGE: { icon: "user", title: "Âge" },
  COST: { icon: "ticket", title: "Prix" },
  PROGRAMME_NOTE: { icon: "info", title: "Programme" },
};

/** Practical and safety facts, each under its sign. */
export function GoodToKnow({ facts }: { facts: readonly PracticalFact[] }) {
  return (
    <ul className="good-to-know">
      {facts.map(({ kind, text }) => (
        <li key={`${kind}-${text}`}>
          <span className="sign">
            <Icon name={signs[kind].icon} />
          </span>
          <span>
            <b>{signs[kind].title}</b> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
