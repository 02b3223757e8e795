import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "./scene.ts";
import { personCommand } from "./submissions.ts";
import { registrationByToken, tokenOf } from "./truth.ts";

/** Registers so many people one after the other, a second apart, and gives their links in order. */
export async function registerPeople(
  slotId: string,
  count: number,
  from: Date = now,
): Promise<string[]> {
  const tokens: string[] = [];
  for (let second = 0; second < count; second++) {
    const instant = new Date(from.getTime() + second * 1000);
    tokens.push(tokenOf(await register(personCommand(slotId), instant)));
  }
  return tokens;
}

/** The statuses behind these links, in their order. */
export async function statusesOf(tokens: readonly string[]): Promise<string[]> {
  const registrations = await Promise.all(tokens.map(registrationByToken));
  return registrations.map((registration) => registration.status);
}
