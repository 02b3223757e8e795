import { randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import { chosenOf, classChoices, personChoices } from "#lib/domain/registration/facts.ts";
import type { ClassRegistrationCommand } from "#lib/schemas/class-registration.ts";
import type { PersonRegistrationCommand } from "#lib/schemas/person-registration.ts";
import type { Booking } from "#lib/services/places/booking.ts";
import type { SampleClass } from "#lib/territories/planned-cast.ts";
import { classes, people } from "#territory/sample/cast.ts";

let visitor = 0;

/** An address that nobody has used yet. */
export function newAddress(): string {
  visitor += 1;
  return `visiteur.${visitor}@courriel.example`;
}

/** What a person's form gives: somebody new each time, alone. */
export function personCommand(
  slotId: string | readonly string[],
  changes: Partial<PersonRegistrationCommand> = {},
): PersonRegistrationCommand {
  return {
    kind: "INDIVIDUAL",
    slotIds: [slotId].flat(),
    submissionKey: randomUUID(),
    firstName: people.lou.firstName,
    lastName: people.lou.lastName,
    email: newAddress(),
    phone: null,
    commune: people.lou.town.name,
    communeChoice: null,
    companionCount: null,
    ...chosenOf(personChoices, {}),
    organisation: null,
    jobTitle: null,
    parentAddress: false,
    answers: {},
    ...changes,
  };
}

/** What a teacher's form gives, the school in full so that it is found at once. */
export function classCommand(
  slotId: string | readonly string[],
  changes: Partial<ClassRegistrationCommand> = {},
  sample: SampleClass = classes.quatriemeB,
): ClassRegistrationCommand {
  const { teacher, school, className, levels, pupilCount, adultCount } = sample;
  return {
    kind: "CLASS",
    slotIds: [slotId].flat(),
    submissionKey: randomUUID(),
    school: `${school.name}, ${school.town.name}`,
    schoolChoice: null,
    schoolCommune: null,
    className,
    classNameChoice: null,
    levels: [...levels],
    pupilCount,
    adultCount,
    firstName: teacher.firstName,
    lastName: teacher.lastName,
    email: teacher.email ?? newAddress(),
    phone: teacher.phone ?? "+33639980001",
    ...chosenOf(classChoices, {}),
    arrivalTime: null,
    needs: {},
    headAgreed: true,
    headEmail: null,
    placesChoice: null,
    answers: {},
    secondChoiceSlotId: null,
    ...changes,
  };
}

/** A booking below the forms: any size, on any slots of one event. */
export function newBooking(
  eventId: string,
  slotIds: readonly string[],
  places: Places = { people: 1, classes: 0 },
): Booking {
  const isClass = places.classes > 0;
  const id = randomUUID();
  return {
    registration: {
      id,
      publicId: newPublicId(),
      code: `TST-${id}`,
      submissionKey: randomUUID(),
      submissionHash: id,
      eventId,
      kind: isClass ? "CLASS" : "INDIVIDUAL",
      source: isClass ? "TEACHER" : "SELF",
      firstName: people.lou.firstName,
      lastName: people.lou.lastName,
      email: newAddress(),
      phone: null,
      organisation: null,
      jobTitle: null,
      ...chosenOf({ ...classChoices, ...personChoices }, {}),
      parentAddress: false,
      schoolId: null,
      schoolName: isClass ? "Collège de démonstration" : null,
      className: isClass ? id : null,
      levels: [],
      pupilCount: isClass ? places.people : null,
      adultCount: isClass ? 0 : null,
      companionCount: isClass ? 0 : Math.min(20, places.people - 1),
      arrivalTime: null,
      headAgreed: false,
      headEmail: null,
      secondChoiceSlotId: null,
      needs: "{}",
      communeInseeCode: null,
      communeName: null,
      epciSiren: null,
    },
    slots: slotIds.map((slotId) => ({ slotId, places })),
    identity: { identityKey: id, phoneKey: null, lockNames: [id] },
    mayWait: true,
    statusWhenBooked: "CONFIRMED",
    asksDerogation: false,
    isOverPupilMax: false,
  };
}
