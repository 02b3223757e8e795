import { CircleSlash, Hourglass } from "lucide-react";

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

type CapacityProps = {
  /** « 66 places restantes », « Plus que 8 places », « Complet ». Never « 8/30 ». */
  words: string;
  tone?: "free" | "low" | "full";
  /** 0 to 10 cells filled; none are drawn without it (free entry). */
  takenTenths?: number;
  /** A second sentence: « La liste d’attente est ouverte. » */
};

/** Places left: the words say it all, ten silent cells confirm. Made of spans, it fits in a label. */
export function Capacity({ words, tone = "free", takenTenths }: CapacityProps) {
  return (
    <span className={`capacity capacity--${tone}`}>
      <span className="capacity__words">
        {tone === "low" && <Hourglass className="icon" aria-hidden />}
        {tone === "full" && <CircleSlash className="icon" aria-hidden />}
        <span>{words}</span>
      </span>
      {takenTenths !== undefined && (
        <CapacityCells takenTenths={takenTenths} full={tone === "full"} />
      )}
    </span>
  );
}

/** The ten cells alone, for a table where the words have their own column. */
export function CapacityCells({
  takenTenths,
  full = false,
}: {
  takenTenths: number;
  full?: boolean;
}) {
  return (
    <span className={full ? "capacity__cells is-full" : "capacity__cells"} aria-hidden>
      {tenths.map((tenth) => (
        <span key={tenth} className={tenth <= takenTenths ? "is-taken" : undefined} />
      ))}
    </span>
  );
}
