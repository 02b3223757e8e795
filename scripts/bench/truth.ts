import { Client, type QueryResultRow } from "pg";
import type { Site } from "./stage.ts";

/** What the database says of one slot once everybody has been answered. */
export type SlotTruth = {
  capacity: number;
  booked: number;
  /** People and registrations that hold places. */
  people: number;
  confirmed: number;
  waiting: number;
  registrations: number;
  emails: number;
  jobs: number;
  /** Random ids of the registrations, which each personal link begins with. */
  publicIds: string[];
};

/** Reads it from the tables alone, by another way than the site's own. */
export async function readTruth(site: Site, slotId: string): Promise<SlotTruth> {
  const [truth] = await read<SlotTruth>(site, truthStatement, [slotId]);
  if (!truth) throw new Error(`no slot ${slotId}`);
  return truth;
}

/** True where this submission has left a registration. */
export async function isStored(site: Site, submissionKey: string): Promise<boolean> {
  const statement = "SELECT FROM registration WHERE submission_key = $1";
  return (await read(site, statement, [submissionKey])).length > 0;
}

/** One registration of a slot, as the tables have it. */
export type RegistrationTruth = {
  id: string;
  publicId: string;
  status: string;
  /** Ids of the mails which tell that a freed place is now theirs. */
  promotionEmails: string[];
  unsentEmails: number;
};

/** Reads the registrations of a slot, in no order. */
export function readRegistrations(site: Site, slotId: string): Promise<RegistrationTruth[]> {
  return read<RegistrationTruth>(site, registrationsStatement, [slotId]);
}

async function read<Row extends QueryResultRow>(
  site: Site,
  statement: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: site.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

const registrationsStatement = `
  SELECT registration.id, public_id AS "publicId", status::text,
    (SELECT coalesce(array_agg(email.id::text), '{}') FROM email_message AS email
      WHERE registration_id = registration.id AND kind = 'REGISTRATION_PROMOTED') AS "promotionEmails",
    (SELECT count(*)::int FROM email_message
      WHERE registration_id = registration.id AND state IN ('QUEUED', 'SENDING', 'RETRYING')) AS "unsentEmails"
  FROM registration_slot JOIN registration ON registration.id = registration_id
  WHERE slot_id = $1`;

const truthStatement = `
  WITH registered AS (
    SELECT registration.id, public_id, placed.people,
      status IN ('CONFIRMED', 'PENDING', 'OFFERED') AS holds, status = 'WAITLISTED' AS waits
    FROM registration_slot AS placed JOIN registration ON registration.id = placed.registration_id
    WHERE placed.slot_id = $1
  ),
  mailed AS (SELECT id FROM email_message WHERE registration_id IN (SELECT id FROM registered))
  SELECT capacity, booked,
    (SELECT coalesce(sum(people) FILTER (WHERE holds), 0)::int FROM registered) AS people,
    (SELECT (count(*) FILTER (WHERE holds))::int FROM registered) AS confirmed,
    (SELECT (count(*) FILTER (WHERE waits))::int FROM registered) AS waiting,
    (SELECT count(*)::int FROM registered) AS registrations,
    (SELECT count(*)::int FROM mailed) AS emails,
    (SELECT count(*)::int FROM pgboss.job
      WHERE name = 'email' AND data ->> 'emailId' IN (SELECT id::text FROM mailed)) AS jobs,
    (SELECT coalesce(array_agg(public_id), '{}') FROM registered) AS "publicIds"
  FROM slot WHERE id = $1`;
