import { z } from "zod";
import { appointLead } from "./appoint-lead.ts";
import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";
import { readWords } from "./words.ts";

// `npm run lead -- EMAIL`: makes somebody the project lead.
withDatabase(readEmail, async ({ finish }, email) => {
  await appointLead(email);
  console.log(`${email} is the project lead.`);
  finish();
});

function readEmail(words: string[]): string {
  const usage = "Give one e-mail address: npm run lead -- EMAIL";
  const [typed, ...others] = readWords(words, usage, { allowPositionals: true }).positionals;
  if (!typed || others.length > 0) throw new CannotStart(usage);
  const email = z.email().safeParse(typed.trim().toLowerCase());
  if (!email.success) throw new CannotStart(`"${typed}" is no e-mail address. ${usage}`);
  return email.data;
}
