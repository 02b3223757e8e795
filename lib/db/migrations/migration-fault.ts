/** A migration did not go through; the message is for whoever started the site. */
export class MigrationFault extends Error {
  override name = "MigrationFault";
}

/** What PostgreSQL says of a statement that it refused. */
type Refusal = { message: string; code?: string };

/** What to type once the cause is mended. */
function waysOn(name: string): string {
  return (
    "Mend the cause, then tell which, and start again:\n" +
    `  npm run migration -- --rolled-back ${name}   nothing of it is there: it is tried anew\n` +
    `  npm run migration -- --resolved ${name}   you did by hand all that it says`
  );
}

/** A migration failed just now. */
export function failedSentence(name: string, refusal: Refusal): string {
  return (
    `The migration ${name} failed: ${withoutValues(refusal)}\n` +
    `A migration is one transaction, so that nothing of it was applied. ${waysOn(name)}`
  );
}

/** A migration began at an earlier start and never came to its end. */
export function failedBeforeSentence(name: string, startedAt: Date): string {
  return (
    `The migration ${name} failed at an earlier start (${startedAt.toISOString()}), which said why. ` +
    waysOn(name)
  );
}

/** The user of the database may not make tables and the queue's schema. */
export function noRightsSentence(user: string): string {
  return (
    `The user ${user} may make nothing in the database of DATABASE_URL: let the user own it, by ` +
    `ALTER DATABASE … OWNER TO ${user}.`
  );
}

/** The first migration found tables there that are not the site's. */
export const notEmptySentence =
  "The database of DATABASE_URL holds tables of something else, and nothing of this site. Nothing was " +
  "changed. Give the site an empty database: CREATE DATABASE …, and its name in DATABASE_URL.";

/** Somebody holds a table for longer than a migration waits. */
export function lockedSentence(name: string, tries: number): string {
  return (
    `The migration ${name} was tried ${tries} times and never got its tables: something else holds ` +
    "them for long (a dump, an open transaction). Nothing was changed: end that, and start again."
  );
}

/**
 * PostgreSQL's own sentence and code. Its DETAIL holds rows, and a sentence about a wrong value
 * (class 22) ends with it: both may be somebody's name.
 */
function withoutValues({ message, code = "" }: Refusal): string {
  const sentence = code.startsWith("22") ? message.replace(/: ".*$/s, "") : message;
  return code ? `${sentence} (${code}).` : `${sentence}.`;
}
