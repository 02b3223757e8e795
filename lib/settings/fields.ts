import { z } from "zod";

/** Machines that a browser reaches without a network: nobody can listen in between. */
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/** A whole number written in digits. */
export function wholeNumber(min: number, max: number) {
  const error = (issue: { input?: unknown }) =>
    `must be a whole number from ${min} to ${max}; it is "${issue.input}"`;
  return z
    .string()
    .refine((text) => /^-?\d+$/.test(text) && Number(text) >= min && Number(text) <= max, { error })
    .transform(Number);
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: Word[]) {
  const known = words.map((word) => `"${word}"`).join(" or ");
  const error = (issue: { input?: unknown }) => `must be ${known}; it is "${issue.input}"`;
  return z.enum(words, { error });
}

/** What signs links and codes: long, and not one letter held down. */
export function secret() {
  return olderSecret().refine((text) => new Set(text).size >= 8, {
    error: "must be random; make one with `openssl rand -base64 32`",
  });
}

/** A secret that is on its way out is only compared with. */
export function olderSecret() {
  return z.string().min(32, {
    error: "must have at least 32 characters; make one with `openssl rand -base64 32`",
    abort: true,
  });
}

/** The address of the site: an origin, told as browsers write it. */
export function webAddress() {
  const error = (issue: { input?: unknown }) =>
    `must be the public address without a path, like https://inscriptions.example; it is "${issue.input}"`;
  return z
    .string()
    .refine(isOrigin, { error })
    .transform((text) => new URL(text).origin);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  const isWeb = protocol === "https:" || protocol === "http:";
  const rest = username + password + search + hash;
  return isWeb && hostname !== "" && pathname === "/" && rest === "";
}

/** Whether what is sent to this address stays secret on its way. */
export function isSecretOnItsWay(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || LOCAL_HOSTS.includes(hostname);
}

/** The value may hold a password, so that no sentence about it repeats it. */
const ESCAPED = "with # / ? @ % of a password written as %23 %2F %3F %40 %25";

/** A PostgreSQL with its database. */
export function databaseAddress() {
  const example = "must be an address like postgresql://user:password@host:5432/name";
  return z
    .string()
    .refine((text) => isAddress(text, ["postgresql:", "postgres:"]), {
      error: `${example}, ${ESCAPED}`,
      abort: true,
    })
    .refine((text) => new URL(text).pathname.length > 1, {
      error: "must end with the name of the database: postgresql://user:password@host:5432/name",
    });
}

/** A server that takes mails. */
export function mailServerAddress() {
  return z
    .string()
    .refine((text) => isAddress(text, ["smtp:", "smtps:"]) && new URL(text).hostname !== "", {
      error: `must be an address like smtps://user:password@host:465, ${ESCAPED}`,
      abort: true,
    })
    .refine((text) => !(text.startsWith("smtp:") && new URL(text).port === "465"), {
      error: "must begin with smtps:// for port 465, where the server waits for TLS at once",
    });
}

function isAddress(text: string, protocols: string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname, search, hash } = new URL(text);
  // A raw password ends the host too soon: the @ before the true host then stands behind it.
  const isCut = hash !== "" || (pathname + search).includes("@");
  return protocols.includes(protocol) && !isCut && isDecodable(username + password + pathname);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** An e-mail address, in small letters. */
export function emailAddress() {
  return z
    .email({ error: (issue) => `must be an e-mail address; it is "${issue.input}"` })
    .toLowerCase();
}

/** Who mails come from: an address, or « Name <address> ». */
export function sender() {
  return z.string().refine(isSender, {
    error: (issue) =>
      'must be one e-mail address, alone or as Name <address>, with "quotes" around a name ' +
      `that holds more than letters; it is "${issue.input}"`,
  });
}

function isSender(text: string): boolean {
  const named = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(text);
  const address = named?.groups?.address ?? text;
  const name = named?.groups?.name?.trim() ?? "";
  // A comma or a colon outside quotes would begin a second address.
  const isName = /^"[^"\\\p{Cc}]*"$/u.test(name) || /^[^",:;@()[\]\\\p{Cc}]*$/u.test(name);
  return isName && z.email().safeParse(address).success;
}
