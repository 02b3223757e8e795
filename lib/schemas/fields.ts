import { z } from "zod";
import { isOneLine } from "#lib/domain/one-line.ts";
import { limits } from "#lib/limits.ts";
import { parsePhone } from "#lib/text/writing/phone.ts";

/**
 * What we repeat in a mail must not lead anywhere: the address may be somebody else's. Phones make a
 * number of nine digits and more something to call.
 */
const link = /:\/\/|www\.|@|(?:\d[\s.-]?){9}/i;

/** Letters, spaces, hyphens, apostrophes, and the dot of an initial. */
const name = /^(?=.*\p{L})(?:[\p{L}\p{M}'’ -]|\.(?= |$))+$/u;

/**
 * One line of text as a person types it.
 * @param missing sentence where it is empty
 */
export function singleLine(max: number, missing: string) {
  return z
    .string({ error: missing })
    .max(max * 4, { error: tooLong(max), abort: true })
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(max, { error: tooLong(max) })
        .refine(isOneLine, {
          error: "Écrivez sur une seule ligne, avec des lettres et des chiffres.",
        }),
    );
}

/** One line that says something, and leads nowhere: it may be repeated in a mail. */
export function words(max: number, missing: string) {
  return singleLine(max, missing).refine((text) => !link.test(text), {
    error: "N’écrivez ici ni adresse de site, ni courriel, ni numéro de téléphone.",
  });
}

/** A first or last name. */
export function personName(missing: string) {
  return singleLine(limits.name, missing).refine((text) => name.test(text), {
    error: `${missing.replace(/\.$/, "")} avec des lettres seulement.`,
  });
}

/** One word of a list that our own form offers: what it means is asked where it is used. */
export function choice(max: number) {
  return z.string().max(max).refine(isOneLine);
}

/** Several lines of text, as a person types them; nothing is an empty text. */
export function severalLines(max: number) {
  return z
    .string()
    .max(max * 2, { error: tooLong(max), abort: true })
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max, { error: tooLong(max) })
        .refine((text) => isOneLine(text.replaceAll("\n", "")), {
          error: "Écrivez avec des lettres, des chiffres et des retours à la ligne.",
        }),
    );
}

/** The same where nothing may be said: null. A field that is absent or blank counts as nothing. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  const blankIsAbsent = (value: unknown) =>
    typeof value === "string" && value.trim() === "" ? undefined : value;
  return z
    .preprocess(blankIsAbsent, schema.optional())
    .transform((value) => (value === undefined ? null : value) as z.output<Schema> | null);
}

/** A field for each list of fixed words; none must be answered. */
export function choiceFields<Lists extends Readonly<Record<string, readonly string[]>>>(
  lists: Lists,
) {
  const fields = Object.entries(lists).map(([field, list]) => [
    field,
    optional(z.enum(list, { error: "Choisissez dans la liste." })),
  ]);
  return Object.fromEntries(fields) as {
    [Field in keyof Lists]: z.ZodType<Lists[Field][number] | null>;
  };
}

/**
 * Our own strict form of an address, linear to check: one @, no quotes, no comments, ASCII only, so
 * that no mail library can read two recipients in it.
 */
const address =
  /^(?!\.)[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\.)@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** An e-mail address, in lower case. */
export function emailAddress() {
  return singleLine(limits.email, "Écrivez votre courriel.")
    .transform((text) => text.toLowerCase())
    .pipe(
      z
        .string()
        .refine((text) => text.includes("@"), {
          error: "Il manque le signe @ dans votre courriel.",
          abort: true,
        })
        .refine((text) => address.test(text) && !text.includes(".."), {
          error: "Vérifiez votre courriel. Exemple\u00A0: prenom.nom@ecole.example.",
        }),
    );
}

/** A phone number, as E.164. */
export function phoneNumber() {
  return singleLine(limits.phone, "Écrivez votre numéro de téléphone.").transform(
    (text, context) => {
      const phone = parsePhone(text);
      if (phone) return phone;
      context.addIssue(
        "Écrivez les 10 chiffres. Exemple\u00A0: 07\u00A049\u00A033\u00A057\u00A011.",
      );
      return z.NEVER;
    },
  );
}

/** A whole number between two bounds, typed in a field. */
export function count(min: number, max: number, sentence: string) {
  return z
    .string({ error: sentence })
    .trim()
    .max(4, { error: sentence })
    .regex(/^\d+$/, { error: sentence })
    .transform(Number)
    .pipe(z.number().min(min, { error: sentence }).max(max, { error: sentence }));
}

/** The same, told with its bounds. */
export function countBetween(min: number, max: number, ask: string, end = "") {
  return count(min, max, `${ask}, entre ${min} et ${max}${end}.`);
}

/** How the sentence of an {@link optional} number ends. */
export const orEmpty = ", ou laissez vide";

/** The version of a record that a form was opened with. */
export const recordVersion = count(1, 9999, "Rechargez la page.");

/** A ticked box. */
export const tick = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** An identifier that comes back from our own form. */
export const identifier = z.uuid({ error: "Cette page a changé. Rechargez-la, puis recommencez." });

/** The address of an event, as `newSlug` writes it: it stands in a redirection. */
export const slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** The slots that a form asks for together: `slotId`, posted once or several times. */
export const chosenSlots = z
  .array(identifier)
  .max(limits.slotsPerRegistration)
  .refine((ids) => new Set(ids).size === ids.length, {
    error: "Un créneau est choisi deux fois. Gardez-le une seule fois.",
  });

/** What was answered to an event's own questions, by field: their rule reads it once they are known. */
export const postedAnswers = z
  .record(
    z.string().max(60).refine(isOneLine),
    z
      .array(
        z
          .string()
          .max(limits.answerText * 4)
          .refine(hasNoNull),
      )
      .max(limits.questionChoices),
  )
  .default({});

/** PostgreSQL has no null character: a text that holds one can neither be kept nor searched. */
export function hasNoNull(text: string): boolean {
  return !text.includes("\0");
}

export const noSlotChosen = "Choisissez au moins un créneau.";

function tooLong(max: number): string {
  return `C’est trop long\u00A0: ${max} caractères au plus.`;
}
