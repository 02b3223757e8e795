import type { ResolvedSettings } from "./resolve-settings.ts";

/** The last lines of a start: where the site and the inbox are, and how to sign in. */
export function announce(settings: ResolvedSettings): void {
  const { appUrl, leadEmail, mailboxPort, smtpUrl, databaseUrl, dataDir } = settings;
  const lines = [
    ["Site", appUrl],
    [
      "Inbox",
      smtpUrl ? "none: mails are sent" : `http://localhost:${mailboxPort} (no mail leaves)`,
    ],
    ["Sign in", `${appUrl}/connexion${leadEmail ? ` as ${leadEmail}` : ""}`],
    ["", smtpUrl ? "the code comes by mail" : "the code arrives in the inbox"],
    ...(leadEmail ? [] : [["", "whoever is no lead yet becomes one by: npm run lead -- EMAIL"]]),
    ["Data", databaseUrl ? "in the database of DATABASE_URL" : `kept in ${dataDir}`],
    ["Stop", "Ctrl-C"],
  ];
  for (const [what = "", where = ""] of lines) console.log(`  ${what.padEnd(9)}${where}`);
}
