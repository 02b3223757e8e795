import { Icon, type IconName } from "#components/ui/named-icon.tsx";
import type { PracticalFact, PracticalFactKind } from "#lib/domain/event/event-content.ts";
import { practicalFactTitles } from "#lib/text/event/practical-fact.ts";

const signs: Readonly<Record<PracticalFactKind, IconName>> = {
  ACCESS: "accessibility",
  COACH: "bus",
  ARRIVAL: "clock",
  BRING: "backpack",
  MEAL: "utensils",
  PHOTO: "camera",
  SAFETY: "shield",
  AGE: "user",
  COST: "ticket",
  PROGRAMME_NOTE: "info",
};

/** Practical and safety facts, each under its sign. */
export function GoodToKnow({ facts }: { facts: readonly PracticalFact[] }) {
  return (
    <ul className="good-to-know">
      {facts.map(({ kind, text }) => (
        <li key={`${kind}-${text}`}>
          <span className="sign">
            <Icon name={signs[kind]} />
          </span>
          <span>
            <b>{practicalFactTitles[kind]}</b> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
