import { randomUUID } from "node:crypto";

/** A form as a browser without script would send it. */
export type Form = {
  url: string;
  /** What the page put into it: the action's own fields, the slot, the submission's key. */
  hidden: Record<string, string>;
  /** The session of whoever opened it. */
  cookie?: string;
};

/** A request ready to be sent. */
export type Post = { url: string; headers: Record<string, string>; body: string };

const hiddenField = /<input type="hidden"[^>]*? name="([^"]*)"(?:[^>]*? value="([^"]*)")?/g;
const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/**
 * Opens the page of a form.
 * @param options `cookie` holds a session; `button` is read on the form, where the page has several.
 * @throws where it shows none
 */
export async function openForm(
  url: string,
  { cookie, button = "" }: { cookie?: string; button?: string } = {},
): Promise<Form> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {} });
  const forms = (await response.text()).match(/<form.*?<\/form>/gs) ?? [];
  const form = forms.find((html) => html.includes('name="$ACTION') && html.includes(button));
  if (!form) throw new Error(`${url} shows no form (${response.status}).`);
  const hidden: Record<string, string> = {};
  for (const [, name = "", value = ""] of form.matchAll(hiddenField)) {
    hidden[unescapeHtml(name)] = unescapeHtml(value);
  }
  return { url, hidden, cookie };
}

/** Fills a form in. Each one sent has a key of its own, unless `answers` gives it. */
export function fillForm(form: Form, answers: Record<string, string>): Post {
  const boundary = `----form${randomUUID()}`;
  const fields = {
    ...form.hidden,
    ...("submissionKey" in form.hidden ? newKey() : {}),
    ...answers,
  };
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--${boundary}--\r\n`;
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    origin: new URL(form.url).origin,
    "sec-fetch-site": "same-origin",
    ...(form.cookie ? { cookie: form.cookie } : {}),
  };
  return { url: form.url, headers, body };
}

function newKey(): Record<string, string> {
  return { submissionKey: randomUUID() };
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
