/**
 * How a code is asked for and guessed at (decision 0021 has the numbers). Nobody is ever refused for
 * what others asked: under many requests a code gets longer, and its mail is sent less often.
 */

/** Wrong codes that one browser may type before it asks again. */
export const codeTries = 5;

/** Digits of a code; twelve where so many ask that eight could be guessed. */
export type CodeDigits = 8 | 12;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a code can be typed, and how long where the address had its share of a day. */
export const codeLifetimes = { usual: 10, long: 60 } as const;

/** Windows in which requests are counted, in milliseconds. */
export const countedWindows = { address: day, everybody: hour, network: 15 * minute } as const;

/** Requests of a window beyond which eight digits are too few. */
export const shortCodeUpTo = { address: 20, everybody: 100, network: 60 } as const;

/** Requests at « Mes inscriptions » from one network in its window: two classes of a school, and more. */
export const requestsOfNetworkMax = 60;

/** Requests of an hour beyond which only addresses that are known get a mail at « Mes inscriptions ». */
export const mailsToUnknownUpTo = 300;

/** Mails of codes to one address that nobody used: so many, then those sent last are used again. */
const mailedAtMost = { inTenMinutes: 3, inADay: 10 } as const;

/** How often was asked lately, by whom. */
export type RequestCounts = { address: number; everybody: number; network: number };

/** How many digits the next code has. */
export function digitsFor(counts: RequestCounts): CodeDigits {
  const isMuch = (["address", "everybody", "network"] as const).some(
    (name) => counts[name] >= shortCodeUpTo[name],
  );
  return isMuch ? 12 : 8;
}

/** A code that was mailed and that nobody has used yet. */
export type MailedCode = { createdAt: Date; expiresAt: Date; digits: number };

export type CodeDecision<Code> =
  | { kind: "mail"; lifetimeMinutes: number }
  /** The browser types the code that was mailed last, with tries of its own. */
  | { kind: "join"; code: Code };

/**
 * Whether one more mail goes to an address. Where it had its share, there is always a code in its
 * mailbox that still counts: whoever reads it gets in, whoever filled it.
 * @param mailed codes of the last day that nobody used
 */
export function decideCode<Code extends MailedCode>(
  mailed: readonly Code[],
  digits: CodeDigits,
  now: Date,
): CodeDecision<Code> {
  const since = (ms: number) => mailed.filter(({ createdAt }) => +createdAt > now.getTime() - ms);
  const isShareOfDay = since(day).length >= mailedAtMost.inADay;
  const lifetimeMinutes = isShareOfDay ? codeLifetimes.long : codeLifetimes.usual;
  const alive = mailed.filter((code) => code.expiresAt > now && code.digits >= digits);
  const recent = alive.filter(({ createdAt }) => +createdAt > now.getTime() - 10 * minute);
  const newest = alive.reduce<Code | null>(
    (found, code) => (found && found.createdAt > code.createdAt ? found : code),
    null,
  );
  const isEnough = isShareOfDay || recent.length >= mailedAtMost.inTenMinutes;
  return newest && isEnough ? { kind: "join", code: newest } : { kind: "mail", lifetimeMinutes };
}
