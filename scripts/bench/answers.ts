import { randomUUID } from "node:crypto";
import { classes, people } from "#territory/sample/cast.ts";

/** What somebody new types in the person's form. */
export function newPerson(): Record<string, string> {
  const { firstName, lastName, town } = people.lou;
  return { firstName, lastName, commune: town.name, email: newAddress() };
}

/** What a teacher types for a class that has not come yet. */
export function newClass(pupilCount: number, adultCount: number): Record<string, string> {
  const { firstName, lastName, phone } = people.camille;
  const { name, town } = classes.quatriemeB.school;
  return {
    school: `${name}, ${town.name}`,
    className: randomUUID().slice(0, 8),
    levels: "QUATRIEME",
    pupilCount: String(pupilCount),
    adultCount: String(adultCount),
    firstName,
    lastName,
    phone: phone ?? "",
    email: newAddress(),
  };
}

function newAddress(): string {
  return `banc.${randomUUID()}@courriel.example`;
}
