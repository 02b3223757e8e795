import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import {
  readSchoolFile,
  type SchoolFile,
  type SchoolFileRefusal,
  type SchoolRow,
} from "./read-school-file.ts";

/** What an import does to each line of its file. */
export type SchoolImport = Pick<SchoolFile, "rejected" | "ignoredCount"> & {
  newCount: number;
  changedCount: number;
  /** Known schools that the file now says are closing. */
  closingCount: number;
  unchangedCount: number;
};

export type SchoolImportResult = Result<{ counts: SchoolImport }, SchoolFileRefusal>;

/**
 * Brings the schools in line with the ministry's file, by UAI. A school that the file does not have
 * is kept: registrations may name it. SIRET, addresses, phones and dates of the file are not stored.
 * @param text the file's content
 * @param options.dryRun true to count only, and write nothing
 */
export async function importSchools(
  text: string,
  now: Date,
  options: { dryRun: boolean },
): Promise<SchoolImportResult> {
  const read = readSchoolFile(text);
  if (!read.ok) return read;
  return inTransaction(async (transaction) => {
    const changes = await compare(transaction, read.file.schools, now);
    if (!options.dryRun) await write(transaction, changes, now);
    const countOf = (kind: Change["kind"]) => changes.filter((one) => one.kind === kind).length;
    return {
      ok: true,
      counts: {
        newCount: countOf("new"),
        changedCount: countOf("changed"),
        closingCount: countOf("closing"),
        unchangedCount: countOf("unchanged"),
        ignoredCount: read.file.ignoredCount,
        rejected: read.file.rejected,
      },
    };
  });
}

type Columns = ReturnType<typeof columnsOf>;

type Change = {
  kind: "new" | "changed" | "closing" | "unchanged";
  columns: Columns & { closedAt: Date | null };
};

async function compare(
  transaction: Transaction,
  rows: readonly SchoolRow[],
  now: Date,
): Promise<Change[]> {
  const communes = await transaction.commune.findMany({
    select: { inseeCode: true, name: true, epciSiren: true },
  });
  const communeByCode = new Map(communes.map((commune) => [commune.inseeCode, commune]));
  const known = await transaction.school.findMany({
    where: { uai: { in: rows.map(({ uai }) => uai) } },
  });
  const knownByUai = new Map(known.map((school) => [school.uai, school]));
  return rows.map((row) => {
    const columns = columnsOf(row, communeByCode.get(row.communeInseeCode));
    const before = knownByUai.get(row.uai);
    const closedAt = row.isClosing ? (before?.closedAt ?? now) : null;
    return { kind: kindOf(columns, closedAt, before), columns: { ...columns, closedAt } };
  });
}

/** The commune is known by its code: the file's postcode and town may be those of a CEDEX. */
function columnsOf(
  row: SchoolRow,
  commune: { name: string; epciSiren: string | null } | undefined,
) {
  const name = frenchText(row.name);
  const communeName = commune?.name ?? frenchText(row.communeName);
  return {
    uai: row.uai,
    name,
    type: row.type,
    communeInseeCode: row.communeInseeCode,
    communeName,
    departement: row.departement,
    epciSiren: commune?.epciSiren ?? null,
    searchKey: searchKey(`${name} ${communeName}`),
  };
}

function kindOf(
  columns: Columns,
  closedAt: Date | null,
  before: (Columns & { closedAt: Date | null }) | undefined,
): Change["kind"] {
  if (!before) return "new";
  if (closedAt && !before.closedAt) return "closing";
  const names = Object.keys(columns) as (keyof Columns)[];
  const isSame = names.every((name) => columns[name] === before[name]);
  return isSame && Boolean(closedAt) === Boolean(before.closedAt) ? "unchanged" : "changed";
}

async function write(
  transaction: Transaction,
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  const columnsOfKinds = (...kinds: Change["kind"][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).map(({ columns }) => columns);
  await transaction.school.createMany({
    data: columnsOfKinds("new").map((columns) => ({ ...columns, importedAt: now })),
  });
  for (const columns of columnsOfKinds("changed", "closing")) {
    await transaction.school.update({
      where: { uai: columns.uai },
      data: { ...columns, importedAt: now },
    });
  }
  await transaction.school.updateMany({
    where: { uai: { in: columnsOfKinds("unchanged").map(({ uai }) => uai) } },
    data: { importedAt: now },
  });
}
