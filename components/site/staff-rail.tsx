import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/named-icon.tsx";
import { Brand } from "./brand.tsx";

type RailLink = { href: string; label: string; icon: IconName };

const links: readonly RailLink[] = [
  { href: "/gestion", label: "Ma journée", icon: "dashboard" },
  { href: "/gestion/rendez-vous", label: "Rendez-vous", icon: "calendar" },
  { href: "/gestion/a-appeler", label: "À appeler", icon: "phone" },
  { href: "/gestion/courriels", label: "Courriels", icon: "mail" },
  { href: "/gestion/calendrier", label: "Calendrier scolaire", icon: "school" },
];

export type StaffRailProps = {
  territoryName: string;
  /** Sections that are closed to whoever is signed in: no link leads to a page that is not theirs. */
  closed?: readonly string[];
  /** Address of the section one is in. */
  current?: string;
  /** « Connectée : cheffe de projet » */
  person?: string;
  /** Address of a section and what waits in it: « 3 à traiter ». */
  waiting?: { href: string; count: number };
  /** The form that signs out. */
  children?: ReactNode;
};

/** Navigation of the staff: a rail at the left, a bar at the top of a phone. */
export function StaffRail(props: StaffRailProps) {
  const { territoryName, closed = [], current, person, waiting, children } = props;
  return (
    <header className="staff-rail on-bar">
      <Brand href="/gestion" name={territoryName} tagline="Gestion" />
      <nav aria-label="Navigation de gestion">
        <ul className="staff-rail__links">
          {links
            .filter(({ href }) => !closed.includes(href))
            .map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link.href === current ? "page" : undefined}>
                  <Icon name={link.icon} />
                  <span>{link.label}</span>
                  {waiting?.href === link.href && <WaitingCount count={waiting.count} />}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <div className="staff-rail__foot">
        {person && <p className="staff-rail__person">{person}</p>}
        {children}
      </div>
    </header>
  );
}

function WaitingCount({ count }: { count: number }) {
  return (
    <span className="staff-rail__count">
      <span className="visually-hidden">, </span>
      {count}
      <span className="visually-hidden"> à traiter</span>
    </span>
  );
}
