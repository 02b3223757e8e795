import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type {
  ClassAttendanceCommand,
  PersonAttendanceCommand,
} from "#lib/schemas/staff/attendance.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { findSlotSubject } from "../slots/find-slot-subject.ts";

type Target = { slotId: string; registrationId: string };

type Record = {
  status: "PRESENT" | "NO_SHOW" | "EXCUSED" | "RECORDED";
  pupilsPresent: number | null;
  adultsPresent: number | null;
};

/** Says that a person came, did not come, or was excused; « UNKNOWN » takes back what was said. */
export function recordPerson(
  actor: Actor,
  command: PersonAttendanceCommand,
  now: Date,
): Promise<Result> {
  const { status } = command;
  const record = status === "UNKNOWN" ? null : { status, pupilsPresent: null, adultsPresent: null };
  return recordAttendance(actor, command, record, now);
}

/** Says how many of a class came, in one act: pupils and adults. */
export function recordClass(
  actor: Actor,
  command: ClassAttendanceCommand,
  now: Date,
): Promise<Result> {
  const { pupilsPresent, adultsPresent } = command;
  return recordAttendance(
    actor,
    command,
    { status: "RECORDED", pupilsPresent, adultsPresent },
    now,
  );
}

function recordAttendance(
  actor: Actor,
  target: Target,
  record: Record | null,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const slot = await findSlotSubject(transaction, actor, "recordAttendance", target.slotId);
    if (!slot || !(await isRegistered(transaction, target, record))) {
      return { ok: false, refusal: { kind: "registrationUnknown" } };
    }
    const key = { registrationId_slotId: pick(target) };
    const before = await transaction.attendance.findUnique({ where: key });
    if (record) {
      const written = { ...record, recordedAt: now, recordedById: actor.userId };
      await transaction.attendance.upsert({
        where: key,
        create: { ...pick(target), ...written },
        update: written,
      });
    } else {
      await transaction.attendance.deleteMany({ where: pick(target) });
    }
    await noteByStaff(
      transaction,
      actor,
      {
        action: "attendanceRecorded",
        registrationId: target.registrationId,
        eventId: slot.eventId,
        slotId: target.slotId,
        changes: { attendance: [before?.status ?? "UNKNOWN", record?.status ?? "UNKNOWN"] },
      },
      now,
    );
    return { ok: true };
  });
}

/** A class is counted and a person is marked, never the other way round. */
async function isRegistered(
  transaction: Transaction,
  target: Target,
  record: Record | null,
): Promise<boolean> {
  const isCount = record?.status === "RECORDED";
  const kind = isCount ? ("CLASS" as const) : ("INDIVIDUAL" as const);
  const registration = record ? { kind } : {};
  return (
    (await transaction.registrationSlot.count({ where: { ...pick(target), registration } })) === 1
  );
}

function pick({ registrationId, slotId }: Target): Target {
  return { registrationId, slotId };
}
