import type { Places } from "#lib/domain/places/capacity.ts";
import { placesOnSlots } from "#lib/domain/places/several-slots.ts";
import { chosenOf, classChoices, personChoices } from "#lib/domain/registration/facts.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { chosenClassName } from "#lib/domain/registration/same-registrant.ts";
import type { ClassRegistrationCommand } from "#lib/schemas/class-registration.ts";
import type { PersonRegistrationCommand } from "#lib/schemas/person-registration.ts";
import type { BookingContext } from "./booking-context.ts";
import { type Identity, identityOfClass, identityOfPerson } from "./identity-key.ts";
import type { NewRegistration } from "./new-registration.ts";
import { resolveCommune } from "./resolve-commune.ts";
import { resolveSchool } from "./resolve-school.ts";

export type RegistrationCommand = ClassRegistrationCommand | PersonRegistrationCommand;

/** Who registers, once the school or the commune is known: facts to store, places to take. */
export type Registrant = {
  facts: Omit<
    NewRegistration,
    "id" | "publicId" | "code" | "submissionKey" | "submissionHash" | "eventId" | "kind" | "source"
  >;
  /** On each slot asked for, in their order. */
  places: readonly Places[];
  identity: Identity;
};

/** Finds what was typed among the known schools or communes; a refusal asks the person to choose. */
export async function resolveRegistrant(
  command: RegistrationCommand,
  context: BookingContext,
): Promise<Registrant | { refusal: Refusal }> {
  return command.kind === "CLASS"
    ? resolveClass(command, context)
    : resolvePerson(command, context);
}

async function resolveClass(
  command: ClassRegistrationCommand,
  context: BookingContext,
): Promise<Registrant | { refusal: Refusal }> {
  const found = await resolveSchool(command.school, command.schoolChoice, command.schoolCommune);
  if ("refusal" in found) return found;
  const className = chosenClassName(command.className, command.classNameChoice);
  return {
    facts: {
      ...nobody,
      ...found,
      firstName: command.firstName,
      lastName: command.lastName,
      email: command.email,
      phone: command.phone,
      className,
      levels: command.levels,
      pupilCount: command.pupilCount,
      adultCount: command.adultCount,
      ...chosenOf(classChoices, command),
      arrivalTime: command.arrivalTime,
      headAgreed: command.headAgreed,
      headEmail: command.headEmail,
      secondChoiceSlotId: command.secondChoiceSlotId,
      needs: JSON.stringify(command.needs),
    },
    places: placesOnSlots(
      "CLASS",
      { ...nobody, pupilCount: command.pupilCount, adultCount: command.adultCount },
      context.slots.length,
      context,
    ),
    identity: identityOfClass(found, className),
  };
}

async function resolvePerson(
  command: PersonRegistrationCommand,
  context: BookingContext,
): Promise<Registrant | { refusal: Refusal }> {
  const companionCount = command.companionCount ?? 0;
  const max = context.companionMax;
  if (companionCount > max) return { refusal: { kind: "tooManyCompanions", max } };
  const found = await resolveCommune(command.commune, command.communeChoice);
  if ("refusal" in found) return found;
  return {
    facts: {
      ...nobody,
      ...found,
      firstName: command.firstName,
      lastName: command.lastName,
      email: command.email,
      phone: command.phone,
      organisation: command.organisation,
      jobTitle: command.jobTitle,
      ...chosenOf(personChoices, command),
      parentAddress: command.parentAddress,
      companionCount,
    },
    places: placesOnSlots(
      "INDIVIDUAL",
      { ...nobody, companionCount },
      context.slots.length,
      context,
    ),
    identity: identityOfPerson(command),
  };
}

/** The facts that the other kind of registration does not have. */
const nobody = {
  ...chosenOf({ ...classChoices, ...personChoices }, {}),
  organisation: null,
  jobTitle: null,
  parentAddress: false,
  schoolId: null,
  schoolName: null,
  className: null,
  levels: [],
  pupilCount: null,
  adultCount: null,
  companionCount: 0,
  arrivalTime: null,
  headAgreed: false,
  headEmail: null,
  secondChoiceSlotId: null,
  needs: "{}",
} as const;
