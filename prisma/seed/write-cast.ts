import type { Transaction } from "#lib/db/transaction.ts";
import { env } from "#lib/env.ts";
import type { SampleVenue } from "#lib/territories/planned-cast.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { sample } from "#territory/sample/sample.ts";

const { archive, companies, schools, staff, venues } = sample;

/** Writes the made-up schools, companies and places, and the accounts of the staff. */
export async function writeCast(prisma: Transaction, now: Date): Promise<void> {
  await prisma.school.createMany({
    data: Object.values(schools).map(({ id, uai, name, type, town }) => ({
      id,
      uai,
      name,
      type,
      communeInseeCode: town.inseeCode,
      communeName: town.name,
      departement: town.departement,
      epciSiren: town.epciSiren,
      searchKey: searchKey(`${name} ${town.name}`),
      sample: true,
      importedAt: now,
    })),
  });
  await prisma.company.createMany({
    data: Object.values(companies).map((company) => ({ ...company, sample: true })),
  });
  await prisma.venue.createMany({ data: listVenues() });
  await writeStaff(prisma);
}

function listVenues() {
  const used: SampleVenue[] = [...Object.values(venues), ...archive.map(({ venue }) => venue)];
  const distinct = new Map(used.map((venue) => [venue.id, venue]));
  return [...distinct.values()].map(({ id, name, town, sample }) => ({
    id,
    name,
    sample,
    communeInseeCode: town.inseeCode,
  }));
}

/**
 * The lead's account may be there already: the start of the site makes it too. A database of one's
 * own gets the lead that its settings name, never the sample.
 */
async function writeStaff(prisma: Transaction): Promise<void> {
  const { leadEmail: email } = env();
  const lead = { role: "LEAD" as const };
  if (email)
    await prisma.user.upsert({ where: { email }, create: { email, ...lead }, update: lead });
  const { organiser, helper } = staff;
  await prisma.user.createMany({
    data: [
      {
        email: organiser.email,
        name: organiser.name,
        role: "ORGANISER",
        epciSiren: organiser.town.epciSiren,
      },
      { email: helper.email, name: helper.name, role: "HELPER" },
    ],
    skipDuplicates: true,
  });
}
