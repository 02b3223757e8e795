/** Gives an address the project lead's role, and notes it; an account is made where there is none. */
export async function appointLead(email: string): Promise<void> {
  const { giveRole } = await import("#lib/services/accounts/give-role.ts");
  const { now } = await import("#lib/time/clock.ts");
  await giveRole(email, "LEAD", now());
}
