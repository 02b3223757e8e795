import { limits } from "#lib/limits.ts";

/** One field of a posted form; what is in it stands in latin1, byte for byte. */
export type FormField = { name: string; value: string };

/** The line between the fields, as browsers draw it; Next's own parser refuses shorter ones. */
const boundaryIn = /^multipart\/form-data; ?boundary="?([\w'-]{27,70})"?$/i;

/** What stands before the value of a field. A file is no answer to any of our questions. */
const headOfField =
  /^\r\ncontent-disposition: form-data; name="([^"\r\n]{1,200})"(?:\r\ncontent-type: text\/plain[^\r\n]{0,40})?$/i;

/**
 * The fields of a form, each in its turn. Next parses it again: here it must cost little, and what
 * passes here must be read by Next without a fault.
 * @returns null where the body is no form, has a file, or more fields than any form of this site
 */
export function readFormFields(contentType: string, body: Buffer): FormField[] | null {
  const boundary = boundaryIn.exec(contentType)?.[1];
  if (!boundary) return null;
  const [before, ...parts] = body.toString("latin1").split(`--${boundary}`, limits.formFields + 3);
  const after = parts.pop();
  if (before !== "" || (after !== "--\r\n" && after !== "--")) return null;
  const fields: FormField[] = [];
  for (const part of parts) {
    const field = readField(part);
    if (!field) return null;
    fields.push(field);
  }
  return fields;
}

function readField(part: string): FormField | null {
  const headEnd = part.indexOf("\r\n\r\n");
  const valueStart = headEnd + 4;
  if (headEnd < 0 || part.length < valueStart + 2 || !part.endsWith("\r\n")) return null;
  const name = headOfField.exec(part.slice(0, headEnd))?.[1];
  return name ? { name, value: part.slice(valueStart, -2) } : null;
}
