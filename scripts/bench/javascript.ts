import { gzipSync } from "node:zlib";
import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { sendAtOnce } from "./send.ts";
import { firstOf } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import type { Line } from "./table.ts";

const BAR_BYTES = 15 * 1024;

/** What a browser of today loads of script for each public page, above a bare page with one form. */
export async function measureJavaScript({ site, control, slots }: Stage): Promise<Line[]> {
  const floor = await weigh(control, "/yardstick/action");
  const form = firstOf(slots.roomy).formPath;
  const pages = [
    ["/", "/"],
    ["/rendez-vous", "/rendez-vous"],
    ["an event", form.replace(/\/inscription.*/, "")],
    ["a person's form", form],
    ["a class's form", firstOf(slots.classes).formPath],
    ["the answer", await register(site, form)],
  ];
  const lines: Line[] = [];
  for (const [name, path = ""] of pages) {
    const bytes = await weigh(site, path);
    lines.push({
      what: `JavaScript of ${name}, gzip, above the framework's ${kilobytes(floor)}`,
      measured: kilobytes(bytes - floor),
      bar: `≤ ${kilobytes(BAR_BYTES)}`,
      isMet: bytes - floor <= BAR_BYTES,
    });
  }
  return lines;
}

/** The scripts that a page names, in its tags and in its data; the one for old browsers apart. */
async function weigh(site: Site, path: string): Promise<number> {
  const response = await fetch(site.url + path);
  if (!response.ok) throw new Error(`${path} was answered ${response.status}.`);
  const html = await response.text();
  const forOld = /<script[^>]*src="([^"]*)"[^>]*nomodule/i.exec(html)?.[1];
  const named = html.match(/\/_next\/static\/chunks\/[^"\\?]+\.js/g) ?? [];
  let bytes = 0;
  for (const script of new Set(named)) {
    if (forOld?.startsWith(script)) continue;
    const file = await fetch(site.url + script);
    if (!file.ok) throw new Error(`${script} was answered ${file.status}.`);
    bytes += gzipSync(await file.arrayBuffer()).byteLength;
  }
  return bytes;
}

/** The address of the page that somebody who registers is led to. */
async function register(site: Site, formPath: string): Promise<string> {
  const form = await openForm(site.url + formPath);
  const [answer] = await sendAtOnce([fillForm(form, newPerson())]);
  if (!answer?.location) throw new Error("nobody could register");
  return new URL(answer.location, site.url).pathname;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
