import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type {
  ClassAttendanceCommand,
  PersonAttendanceCommand,
} from "#lib/schemas/staff/attendance.ts";
import type { Named } from "#lib/text/registration/registrant-name.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { findSlotSubject } from "../slots/find-slot-subject.ts";

type Target = { slotId: string; registrationId: string };

/** Whom it was noted of, for the sentence that says so. */
type Recorded = Result<{ who: Named }>;

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
): Promise<Recorded> {
  const { status } = command;
  const record = status === "UNKNOWN" ? null : { status, pupilsPresent: null, adultsPresent: null };
  return recordAttendance(actor, command, record, now);
}

/** Says how many of a class came, in one act: pupils and adults. */
export function recordClass(
  actor: Actor,
  command: ClassAttendanceCommand,
  now: Date,
): Promise<Recorded> {
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
): Promise<Recorded> {
  return inTransaction(async (transaction) => {
    const slot = await findSlotSubject(transaction, actor, "recordAttendance", target.slotId);
    const who = slot && (await findRegistered(transaction, target, record));
    if (!who) {
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
    return { ok: true, who };
  });
}

/** A class is counted and a person is marked, never the other way round. */
async function findRegistered(
  transaction: Transaction,
  target: Target,
  record: Record | null,
): Promise<Named | null> {
  const isCount = record?.status === "RECORDED";
  const kind = isCount ? ("CLASS" as const) : ("INDIVIDUAL" as const);
  const found = await transaction.registrationSlot.findFirst({
    where: { ...pick(target), registration: record ? { kind } : {} },
    select: {
      registration: {
        select: {
          kind: true,
          firstName: true,
          lastName: true,
          schoolName: true,
          communeName: true,
          className: true,
        },
      },
    },
  });
  return found?.registration ?? null;
}

function pick({ registrationId, slotId }: Target): Target {
  return { registrationId, slotId };
}
