import { readFile } from "node:fs/promises";
import type { SchoolImport } from "#lib/services/schools/import-schools.ts";
import type { LineFault, SchoolFileRefusal } from "#lib/services/schools/read-school-file.ts";
import { now } from "#lib/time/clock.ts";
import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";
import { readWords } from "./words.ts";

// `npm run schools -- FILE.csv`: imports the ministry's list of schools. With --dry-run it only counts.
withDatabase(readGiven, async ({ finish }, { path, dryRun }) => {
  const text = await readText(path);
  const { database } = await import("#lib/db/client.ts");
  const { loadReference } = await import("#prisma/seed/reference.ts");
  await loadReference(database());
  const { importSchools } = await import("#lib/services/schools/import-schools.ts");
  const result = await importSchools(text, now(), { dryRun });
  if (!result.ok) throw new CannotStart(refusalSentence(result.refusal));
  report(result.counts, dryRun);
  finish();
});

function readGiven(words: string[]): { path: string; dryRun: boolean } {
  const usage = "Give one file: npm run schools -- FILE.csv [--dry-run]";
  const options = { "dry-run": { type: "boolean", default: false } } as const;
  const { values, positionals } = readWords(words, usage, { options, allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new CannotStart(usage);
  return { path, dryRun: values["dry-run"] };
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new CannotStart(`The file cannot be read: ${error.message}`);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CannotStart("The file is not in UTF-8: save it again in UTF-8, with its accents.");
  }
}

function refusalSentence(refusal: SchoolFileRefusal): string {
  switch (refusal.kind) {
    case "columnsMissing":
      return `This is not the ministry's list of schools: it has no column ${refusal.columns.join(", ")}.`;
    case "unreadable":
      return `The file cannot be read as CSV: ${refusal.reason}.`;
  }
}

const faultWords: Readonly<Record<LineFault, string>> = {
  wrongUai: "its UAI is not one: seven digits and their check letter",
  repeatedUai: "its UAI is in the file already",
  noName: "it has no name",
  wrongCommuneCode: "its commune code is not an INSEE code",
  unknownState: "its state is neither OUVERT nor A FERMER",
};

function report(counts: SchoolImport, dryRun: boolean): void {
  console.log(`new        ${counts.newCount}`);
  console.log(`changed    ${counts.changedCount}`);
  console.log(`closing    ${counts.closingCount}`);
  console.log(`unchanged  ${counts.unchangedCount}`);
  console.log(`ignored    ${counts.ignoredCount} (other types, other départements)`);
  console.log(`rejected   ${counts.rejected.length}`);
  for (const { line, uai, fault } of counts.rejected) {
    console.log(`  line ${line}, ${uai || "no UAI"}: ${faultWords[fault]}`);
  }
  console.log(dryRun ? "No school was written: run it without --dry-run to import." : "Imported.");
}
