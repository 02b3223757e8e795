import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "#lib/db/transaction.ts";
import { territory } from "#lib/territory.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import territoryList from "#territory/communes.json" with { type: "json" };
import { schoolCalendar } from "#territory/school-calendar.ts";

/**
 * Loads what every database holds, in production too: EPCI, communes, and the school calendar.
 * Run again, it writes only what a newer list changed; the school calendar belongs to the lead as
 * soon as it has one row.
 */
export async function loadReference(prisma: Transaction): Promise<void> {
  await loadEpcis(prisma);
  await loadCommunes(prisma);
  if ((await prisma.schoolHoliday.count()) === 0) await loadSchoolCalendar(prisma);
}

async function loadEpcis(prisma: Transaction): Promise<void> {
  const wanted = territory.epcis.map(({ siren, name, departement }) => ({
    siren,
    name,
    departement,
  }));
  const known = await prisma.epci.findMany();
  for (const epci of wanted.filter((one) => !isKnown(known, one))) {
    await prisma.epci.upsert({ where: { siren: epci.siren }, create: epci, update: epci });
  }
}

async function loadCommunes(prisma: Transaction): Promise<void> {
  const known = await prisma.commune.findMany();
  const missing = listCommunes().filter((one) => !isKnown(known, one));
  const absent = missing.filter(
    (one) => !known.some(({ inseeCode }) => inseeCode === one.inseeCode),
  );
  await prisma.commune.createMany({ data: absent });
  for (const commune of missing.filter((one) => !absent.includes(one))) {
    await prisma.commune.update({ where: { inseeCode: commune.inseeCode }, data: commune });
  }
}

function listCommunes() {
  return territoryList.epcis.flatMap(({ siren, communes }) =>
    communes.map((commune) => {
      const name = frenchText(commune.name);
      const formerNames = commune.formerNames.map(frenchText);
      return {
        ...commune,
        name,
        formerNames,
        searchKeys: [name, ...formerNames].map(searchKey),
        epciSiren: siren,
      };
    }),
  );
}

function isKnown<Row>(known: readonly Row[], wanted: Row): boolean {
  return known.some((row) => isDeepStrictEqual(row, wanted));
}

async function loadSchoolCalendar(prisma: Transaction): Promise<void> {
  await prisma.schoolHoliday.createMany({
    data: schoolCalendar.map(({ name, startsOn, resumesOn }) => ({
      name,
      startsOn: new Date(startsOn),
      resumesOn: new Date(resumesOn),
    })),
  });
}
