import { z } from "zod";
import { appointLead } from "./appoint-lead.ts";
import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";

// `npm run lead -- EMAIL`: makes somebody the project lead.
withDatabase(async ({ finish }) => {
  const email = z.email().safeParse(process.argv[2]?.trim().toLowerCase());
  if (!email.success) throw new CannotStart("Give an e-mail address: npm run lead -- EMAIL");
  await appointLead(email.data);
  console.log(`${email.data} is the project lead.`);
  finish();
});
