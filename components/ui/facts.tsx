import type { ReactNode } from "react";
import { Icon, type IconName } from "./named-icon.tsx";

export type Fact = { icon: IconName; term: string; value: ReactNode; detail?: ReactNode };

/** When, where, for whom, at what price: a band of facts under the title. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ icon, term, value, detail }) => (
        <div key={term}>
          <dt>
            <Icon name={icon} />
            {term}
          </dt>
          <dd>
            {value}
            {detail && <span className="facts__detail">{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
