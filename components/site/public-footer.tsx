import { BraidLine } from "#components/pieces/braid-line.tsx";
import { listInWords } from "#lib/text/writing/list.ts";
import { Brand } from "./brand.tsx";
import type { SiteTerritory } from "./site-territory.ts";

/** Who carries the site, where help is, what the law asks. The same on every public page. */
export function PublicFooter({ territory }: { territory: SiteTerritory }) {
  const { name, productName, fullName, epcis, phone, email, accessibility } = territory;
  const help = [
    { href: `tel:${phone.e164}`, label: phone.display },
    { href: `mailto:${email}`, label: email },
    { href: "/aide", label: "Aide et contact" },
    { href: "/mes-inscriptions", label: "Mes inscriptions" },
  ];
  const information = [
    // The law asks for this mention on every page, and an audit for any better word.
    { href: "/accessibilite", label: `Accessibilité\u00A0: ${accessibility.state}` },
    { href: "/donnees-personnelles", label: "Données personnelles" },
    { href: "/mentions-legales", label: "Mentions légales" },
    { href: "/plan-du-site", label: "Plan du site" },
  ];
  return (
    <footer className="site-footer on-bar">
      <BraidLine />
      <div className="page-width site-footer__columns">
        <div>
          <Brand href="/" name={name} tagline={productName} />
          <p>{fullName}</p>
          <p>{`Avec ${listInWords(epcis.map((epci) => epci.name))}.`}</p>
        </div>
        <FooterLinks title={"Besoin d’aide\u00A0?"} label="Aide" links={help} />
        <FooterLinks title="Informations" label="Informations légales" links={information} />
      </div>
    </footer>
  );
}

type FooterLinksProps = {
  title: string;
  label: string;
  links: readonly { href: string; label: string }[];
};

function FooterLinks({ title, label, links }: FooterLinksProps) {
  return (
    <nav aria-label={label}>
      <h2>{title}</h2>
      <ul className="site-links">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
