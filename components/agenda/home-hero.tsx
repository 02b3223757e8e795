import { DoorPiece } from "#components/pieces/door-piece.tsx";
import { HeroPuzzle, HeroStrip } from "#components/pieces/hero-puzzle.tsx";
import type { MotifName } from "#components/pieces/motifs.tsx";
import type { Tone } from "#components/pieces/tone.ts";
import { Icon } from "#components/ui/named-icon.tsx";

type Door = {
  kind: "class" | "job" | "group";
  href: string;
  title: string;
  sentence: string;
  motif: MotifName;
  ground: Tone;
};

const doors: readonly Door[] = [
  {
    kind: "class",
    href: "/rendez-vous?public=classe",
    title: "Je suis enseignant·e",
    sentence: "Je réserve pour ma classe",
    motif: "gear",
    ground: "blue",
  },
  {
    kind: "job",
    href: "/rendez-vous?public=emploi",
    title: "Je cherche un emploi",
    sentence: "Je m’inscris en 2 minutes",
    motif: "key",
    ground: "red",
  },
  {
    kind: "group",
    href: "/rendez-vous?public=tous",
    title: "Je viens en famille",
    sentence: "Portes ouvertes et forums",
    motif: "braid",
    ground: "green",
  },
];

/** The poster line and the three doors. */
export function HomeHero() {
  return (
    <>
      <section className="hero" aria-labelledby="poster-line">
        <div className="page-width hero__inside">
          <div>
            <h1 id="poster-line">{"Il manque une pièce\u00A0: vous."}</h1>
            <p className="hero__lead">
              <span>Entrez dans les usines près de chez vous. </span>
              <span>Jouez, visitez, parlez avec celles et ceux qui fabriquent. </span>
              <span>
                <strong>C’est gratuit.</strong>
              </span>
            </p>
          </div>
          <div className="hero__puzzle">
            <HeroPuzzle />
          </div>
          <div className="hero__strip">
            <HeroStrip />
          </div>
        </div>
      </section>
      <div className="page-width">
        <nav className="doors" aria-label="Vous êtes">
          {doors.map(({ kind, href, title, sentence, motif, ground }) => (
            <a key={kind} className={`door door--${kind}`} href={href}>
              <span className="door__art">
                <DoorPiece motif={motif} ground={ground} />
              </span>
              <span className="door__body">
                <span className="door__title">{title}</span>
                <span className="door__sentence">{sentence}</span>
              </span>
              <Icon name="arrowRight" />
            </a>
          ))}
        </nav>
      </div>
    </>
  );
}
