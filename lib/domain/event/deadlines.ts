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

/**
 * From this instant on, a head-count is changed by phone only: so many days before the slot, at 18 h
 * in Paris. Source: the field's own deadline for a class (D-3), set on the event.
 */
export function frozenInstant(startsAt: Date, frozenDaysBefore: number): Date {
  return closingInstant(startsAt, { closingDaysBefore: frozenDaysBefore, closingTime: "18:00" });
}

/**
 * Until when a class waits for the lead's answer: the event's number of days, and the closing of
 * registrations at the latest. The same rule as in the statement that books. Source: docs/field.md, Deadlines.
 */
export function pendingEnd(askedAt: Date, pendingDays: number, closesAt: Date): Date {
  const answerBy = pendingAnswerBy(askedAt, pendingDays);
  return answerBy < closesAt ? answerBy : closesAt;
}

/** The same, before a closing shortens it. */
export function pendingAnswerBy(askedAt: Date, pendingDays: number): Date {
  return new Date(askedAt.getTime() + pendingDays * 24 * 3_600_000);
}

/** Hours, on working days alone, that a class or a group has to answer an offered place. Source: docs/field.md, Waiting list. */
export const offerHours = 48;

/** The end of an offer: shortened by the last instant that serves, and never already past. */
export function offerEnd(answerBy: Date, closesAt: Date, startsAt: Date, now: Date): Date {
  const latest = lastAnswer(closesAt, startsAt, now);
  return answerBy < latest ? answerBy : latest;
}

/**
 * Until when an answer still serves, whoever gives it: until registrations close. Where they are closed,
 * because the slot moved or the place came late, until 18 h of the day before, so that a class and a
 * company can prepare; where that is past too, until the start.
 */
export function lastAnswer(closesAt: Date, startsAt: Date, now: Date): Date {
  const evening = closingInstant(startsAt, { closingDaysBefore: 1, closingTime: "18:00" });
  return [closesAt, evening].find((instant) => instant > now) ?? startsAt;
}

/**
 * Until when is to be answered after a slot moved: what a nearer date took away, a later one gives back,
 * and no promise is shortened but by the last answer that serves on each of its slots.
 * @param current the deadline as it stands
 * @param answerBy the deadline that was given when it was asked, before any slot shortened it
 */
export function answerEndAfterMove(
  current: Date,
  answerBy: Date,
  slots: readonly { closesAt: Date; startsAt: Date }[],
  now: Date,
): Date {
  const promised = Math.max(current.getTime(), answerBy.getTime());
  const latest = slots.map(({ closesAt, startsAt }) =>
    lastAnswer(closesAt, startsAt, now).getTime(),
  );
  return new Date(Math.min(promised, ...latest));
}

/** A class arrives so long before the start: to get out of a coach, and be told the rules of the place. */
const arrivalMarginMinutes = 10;

/** When a class should be there. Source: the field's own margin for coaches. */
export function arrivalAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - arrivalMarginMinutes * 60_000);
}
