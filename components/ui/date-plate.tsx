type DatePlateProps = {
  /** « mer. », or « mer.–ven. » for a range. */
  weekday: string;
  /** « 15 », or « 22–24 » for a range. */
  day: string;
  /** « nov. » */
  month: string;
  /** « 2028 », empty in the current year. */
  year?: string;
  /** What is read aloud: « Mercredi 15 novembre 2023 ». */
  fullDate: string;
  size?: "normal" | "large";
  tone?: "brass" | "dark";
};

/** The maker's plate of the event. The full date is read; the short words are for the eye. */
export function DatePlate({
  weekday,
  day,
  month,
  year = "",
  fullDate,
  size = "normal",
  tone = "brass",
}: DatePlateProps) {
  const classes = ["plate", `plate--${size}`, `plate--${tone}`];
  if (day.length > 2) classes.push("plate--range");
  return (
    <p className={classes.join(" ")}>
      <span className="visually-hidden">{fullDate}</span>
      <span className="plate__weekday" aria-hidden>
        {weekday}
      </span>
      <span className="plate__day" aria-hidden>
        {day}
      </span>
      <span className="plate__month" aria-hidden>
        {month}
      </span>
      {year && (
        <span className="plate__year" aria-hidden>
          {year}
        </span>
      )}
    </p>
  );
}
