/** Gives an address the project lead's role; an account is made where there is none. */
export async function appointLead(email: string): Promise<void> {
  const { database } = await import("#lib/db/client.ts");
  await database().user.upsert({
    where: { email },
    create: { email, role: "LEAD" },
    update: { role: "LEAD" },
  });
}
