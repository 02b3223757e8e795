import { ButtonLink, buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { Brand } from "./brand.tsx";
import type { SiteTerritory } from "./site-territory.ts";

const links = [
  { href: "/rendez-vous", label: "Agenda" },
  { href: "/rendez-vous?public=classe", label: "Enseignants" },
  { href: "/rendez-vous?public=emploi", label: "Emploi" },
  { href: "/aide", label: "Aide" },
];

type PublicHeaderProps = {
  territory: Pick<SiteTerritory, "name" | "productName">;
  /** Address of the page one is on, when it is one of the links. */
  current?: string;
};

/** Brand, four links, « Mes inscriptions »; on a phone, the same under « Menu ». */
export function PublicHeader({ territory, current }: PublicHeaderProps) {
  return (
    <header className="site-header">
      <div className="page-width site-header__bar">
        <Brand href="/" name={territory.name} tagline={territory.productName} />
        <nav className="site-navigation" aria-label="Navigation principale">
          <Links current={current} />
        </nav>
        <MyRegistrations kind="on-hero" />
        <details className="site-menu">
          <summary className={buttonClass({ kind: "dark" })}>
            <Icon name="menu" />
            Menu
          </summary>
          <nav className="site-menu__panel" aria-label="Navigation principale">
            <Links current={current} />
            <MyRegistrations kind="line" block />
          </nav>
        </details>
      </div>
    </header>
  );
}

function Links({ current }: { current?: string }) {
  return (
    <ul className="site-links">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={href === current ? "page" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function MyRegistrations({ kind, block }: { kind: "on-hero" | "line"; block?: boolean }) {
  return (
    <ButtonLink kind={kind} block={block} href="/mes-inscriptions">
      <Icon name="ticket" />
      Mes inscriptions
    </ButtonLink>
  );
}
