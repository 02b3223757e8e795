import type { APIRequestContext, APIResponse } from "@playwright/test";

type Fields = Record<string, string>;

/** The hidden fields of the first form of a page: what names its action, and its own identifiers. */
export async function readHiddenFields(request: APIRequestContext, path: string): Promise<Fields> {
  const html = await (await request.get(path)).text();
  const form = html.slice(html.indexOf("<form"));
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

/** Posts a form as a browser without JavaScript does, and follows no redirection. */
export function postPlainForm(
  request: APIRequestContext,
  path: string,
  fields: Fields,
): Promise<APIResponse> {
  const origin = process.env.APP_URL ?? "";
  return request.post(path, { multipart: fields, headers: { origin }, maxRedirects: 0 });
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
