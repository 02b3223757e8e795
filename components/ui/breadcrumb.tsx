type BreadcrumbProps = { steps: readonly { href: string; label: string }[]; current: string };

/** The way from the agenda to this page. */
export function Breadcrumb({ steps, current }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb" aria-label="Vous êtes ici">
      <ol className="breadcrumb__steps">
        {steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
