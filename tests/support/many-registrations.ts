import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "./database.ts";
import { now } from "./scene.ts";
import { personCommand } from "./submissions.ts";

/**
 * One person registered by the form, and copies of the row until there are `count` on the slot, each
 * with an address of their own: thousands by the form would take minutes. The counter is set too.
 */
export async function registerMany(slotId: string, count: number): Promise<void> {
  await database().slot.update({ where: { id: slotId }, data: { capacity: null } });
  const result = await register(personCommand(slotId), now);
  if (!result.ok) throw new Error(result.refusal.kind);
  await database().$executeRaw`
    WITH made AS (
      INSERT INTO registration
      SELECT copy.* FROM registration AS model
      JOIN registration_slot ON registration_slot.registration_id = model.id
      CROSS JOIN generate_series(2, ${count}::int) AS n
      CROSS JOIN LATERAL jsonb_populate_record(model, jsonb_build_object(
        'id', gen_random_uuid(), 'public_id', gen_random_uuid(), 'submission_key', gen_random_uuid(),
        'code', 'COPY-' || n || '-' || right(${slotId}::text, 6),
        'first_name', 'Copie', 'last_name', 'Numéro ' || n,
        'email', 'copie.' || n || '.' || right(${slotId}::text, 6) || '@courriel.example')) AS copy
      WHERE registration_slot.slot_id = ${slotId}::uuid
      RETURNING id
    )
    INSERT INTO registration_slot (registration_id, slot_id, people, classes, identity_key)
    SELECT id, ${slotId}::uuid, 1, 0, id::text FROM made`;
  await database().slot.update({ where: { id: slotId }, data: { booked: count } });
}

/** Makes PostgreSQL refuse to change this row, with the given SQLSTATE. */
export async function breakRegistration(id: string, code = "22000"): Promise<void> {
  await database().$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.id = '${id}' THEN RAISE EXCEPTION 'broken for a test' USING ERRCODE = '${code}'; END IF;
      RETURN NEW;
    END $$`);
  await database().$executeRawUnsafe(
    "CREATE OR REPLACE TRIGGER break_one BEFORE UPDATE ON registration FOR EACH ROW EXECUTE FUNCTION break_one()",
  );
}

/** Makes all rows whole again. */
export async function mendRegistrations(): Promise<void> {
  await database().$executeRawUnsafe("DROP TRIGGER IF EXISTS break_one ON registration");
}
