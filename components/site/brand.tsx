import { Logo } from "#components/pieces/logo.tsx";

/** Logo, name of the territory and, below, the name of the product or of the section. */
export function Brand({ href, name, tagline }: { href: string; name: string; tagline: string }) {
  return (
    <a className="brand" href={href}>
      <Logo />
      <span>
        <span className="brand__name">{name}</span>
        <span className="brand__tagline">{tagline}</span>
      </span>
    </a>
  );
}
