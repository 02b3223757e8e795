import { html, type Markup } from "#lib/email/templates/markup.ts";
import {
  isTypedByPeople,
  typedFieldLabel,
  typedValueInWords,
} from "#lib/text/writing/typed-fields.ts";
import type { FormField } from "../form-fields.ts";

/** Where the prerendered page has room for what was typed. */
export const placeOfTyped = "saisie";

const place = new RegExp(`<p id="${placeOfTyped}"></p>`);
const script = /<script\b[^>]*>.*?<\/script>/gs;
/** Preloads of the scripts that are taken out. */
const preload = /<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * The page for a form that this version of the site does not know any more: a previous one made it.
 * It gives back what was typed, and holds no script, because nothing typed may ever run.
 * @param page as it was made at build
 * @returns the page for the fields of one post
 */
export function outdatedFormPage(page: Buffer): (fields: readonly FormField[]) => Buffer {
  const source = page.toString().replaceAll(script, "").replaceAll(preload, "");
  return (fields) => {
    const typed = fields.map(asWritten).filter(isTypedByPeople);
    return Buffer.from(source.replace(place, () => (typed.length > 0 ? list(typed).source : "")));
  };
}

/** The bytes of the post are read as the text that they are. */
function asWritten({ name, value }: FormField): FormField {
  return { name, value: Buffer.from(value, "latin1").toString() };
}

function list(fields: readonly FormField[]): Markup {
  const entries = fields.map(
    ({ name, value }) =>
      html`<div><dt>${typedFieldLabel(name)}</dt><dd>${typedValueInWords(value)}</dd></div>`,
  );
  return html`<h2>Ce que vous avez écrit</h2><dl class="typed-again">${entries}</dl>`;
}
