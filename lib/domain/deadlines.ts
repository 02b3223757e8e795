const zone = "Europe/Paris";

/** When registrations of a slot close: so many days before its day, at an hour of Paris. */
export type ClosingRule = { closingDaysBefore: number; closingTime: string };

/**
 * The instant at which registrations close, never after the start: an event that closes on its own
 * day at 18 h closes a slot of 14 h at 14 h.
 * @param rule `closingTime` as HH:MM, Paris time
 */
export function closingInstant(startsAt: Date, rule: ClosingRule): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const closing = day
    .subtract({ days: rule.closingDaysBefore })
    .toZonedDateTime({ timeZone: zone, plainTime: rule.closingTime });
  return new Date(Math.min(closing.epochMilliseconds, startsAt.getTime()));
}

/** Hours of work that a class or a group has to answer an offered place. Source: brief « Waiting list ». */
export const offerWorkingHours = 48;

/** The end of an offer: shortened by the closing of registrations, and never already past. */
export function offerEnd(answerBy: Date, closesAt: Date, startsAt: Date, now: Date): Date {
  const latest = closesAt > now ? closesAt : startsAt;
  return answerBy < latest ? answerBy : latest;
}
