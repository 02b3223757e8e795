import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Territory } from "#lib/territories/shape.ts";
import { type CommuneList, listCommunes } from "./list-communes.ts";
import { CannotStart } from "./steps.ts";
import { supervise } from "./supervise.ts";

// `npm run communes -- lib/territories/NAME SOURCE`: writes the territory's communes.json from the open
// data, for the EPCIs of its facts.ts. SOURCE is the folder `data` of the npm package
// @etalab/decoupage-administratif, on the disk or on the web.
supervise(async ({ finish }) => {
  const [folder, source, ...others] = process.argv.slice(2);
  if (!folder || !source || others.length > 0) {
    throw new CannotStart("Give two things: npm run communes -- lib/territories/NAME SOURCE");
  }
  const { epcis } = await readFacts(folder);
  const openData = {
    epcis: await readOpenData(source, "epci.json"),
    communes: await readOpenData(source, "communes.json"),
  };
  const list = listOrRefuse(
    openData,
    epcis.map(({ siren }) => siren),
  );
  const file = join(folder, "communes.json");
  await writeFile(file, inWriting(list));
  for (const { siren, communes } of list.epcis)
    console.log(`${siren}  ${communes.length} communes`);
  console.log(`${file} is written. The next start loads it.`);
  finish();
});

async function readFacts(folder: string): Promise<Territory> {
  const file = resolve(folder, "facts.ts");
  if (!existsSync(file))
    throw new CannotStart(`${file} is missing: it says which EPCIs are wanted.`);
  const { territory }: { territory: Territory } = await import(pathToFileURL(file).href);
  return territory;
}

async function readOpenData(source: string, name: string): Promise<unknown> {
  try {
    if (!/^https?:/.test(source)) return JSON.parse(await readFile(join(source, name), "utf8"));
    const answer = await fetch(`${source.replace(/\/$/, "")}/${name}`);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return await answer.json();
  } catch (error) {
    throw new CannotStart(`${name} of ${source} cannot be read: ${(error as Error).message}`);
  }
}

function listOrRefuse(...given: Parameters<typeof listCommunes>): CommuneList {
  try {
    return listCommunes(...given);
  } catch (error) {
    throw new CannotStart((error as Error).message);
  }
}

/** A commune a line, so that a newer list shows what it changes. */
function inWriting({ epcis }: CommuneList): string {
  const blocks = epcis.map(({ siren, communes }) => {
    const lines = communes.map((commune) => `      ${JSON.stringify(commune)}`);
    return `    { "siren": "${siren}", "communes": [\n${lines.join(",\n")}\n    ] }`;
  });
  return `{\n  "epcis": [\n${blocks.join(",\n")}\n  ]\n}\n`;
}
