import { z } from "zod";
import {
  audiences,
  eventTypes,
  schoolLevels,
  severalSlotsModes,
  waitlistRules,
} from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { dayField, timeField } from "../day-and-time.ts";
import {
  choice,
  count,
  countBetween,
  identifier,
  optional,
  orEmpty,
  recordVersion,
  severalLines,
  singleLine,
  tick,
} from "../fields.ts";

/** A place among those known, or a new one by its name and commune. */
const placeFields = {
  venueId: optional(identifier),
  venueName: optional(singleLine(limits.title, "Écrivez le nom du lieu.")),
  venueAddress: optional(singleLine(limits.title, "Écrivez l’adresse du lieu.")),
  venueCommune: optional(singleLine(limits.commune, "Écrivez la commune du lieu.")),
  communeChoice: optional(choice(10)),
};

type PlaceForm = { venueId: string | null; venueName: string | null; venueCommune: string | null };

function requirePlace(form: PlaceForm, context: z.RefinementCtx): void {
  if (form.venueId) return;
  const missing = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (!form.venueName) missing("venueName", "Choisissez un lieu connu, ou écrivez le nom du lieu.");
  if (!form.venueCommune) missing("venueCommune", "Écrivez la commune du lieu.");
}

const announcement = {
  title: singleLine(limits.title, "Écrivez le titre du rendez-vous."),
  summary: singleLine(limits.summary, "Écrivez en une phrase ce qui s’y passe."),
};

/** A new event: few questions, the type proposes the rest. */
export const createEventSchema = z
  .strictObject({
    // In the order of the form, which is the order of the summary of errors.
    type: z.enum(eventTypes, { error: "Choisissez le type de rendez-vous." }),
    ...announcement,
    ...placeFields,
  })
  .superRefine(requirePlace);
export type CreateEventCommand = z.output<typeof createEventSchema>;
export type PlaceCommand = Pick<CreateEventCommand, keyof typeof placeFields>;

const target = { eventId: identifier, version: recordVersion };

/** An event at the version that the page showed. */
export const eventTargetSchema = z.strictObject(target);
export type EventTargetCommand = z.output<typeof eventTargetSchema>;

/** All that can be changed on an event. */
export const updateEventSchema = z
  .strictObject({
    ...target,
    ...announcement,
    description: severalLines(limits.description),
    ...placeFields,
    audiences: z
      .array(z.enum(audiences))
      .min(1, { error: "Choisissez au moins un public." })
      .max(4),
    levels: z.array(z.enum(schoolLevels)).max(schoolLevels.length),
    opensOn: optional(dayField()),
    opensTime: optional(timeField()),
    dateChoice: optional(choice(80)),
    closingDaysBefore: countBetween(0, limits.closingDays, "Écrivez un nombre de jours"),
    closingTime: timeField(),
    countsAdults: tick,
    needsValidation: tick,
    waitlistOpen: tick,
    waitlistRule: z.enum(waitlistRules, { error: "Choisissez la règle de la liste d’attente." }),
    pupilMax: countBetween(1, limits.pupils, "Écrivez un nombre d’élèves"),
    adultMin: countBetween(0, limits.adultMin, "Écrivez un nombre d’adultes"),
    teamSize: optional(countBetween(2, limits.teamSize, "Écrivez un nombre d’élèves", orEmpty)),
    frozenDaysBefore: countBetween(0, limits.frozenDays, "Écrivez un nombre de jours"),
    pendingDays: countBetween(1, limits.pendingDays, "Écrivez un nombre de jours"),
    companionMax: countBetween(0, limits.companions, "Écrivez un nombre de personnes"),
    slotsPerRegistrationMax: countBetween(
      1,
      limits.slotsPerRegistration,
      "Écrivez un nombre de créneaux",
    ),
    severalSlots: z.enum(severalSlotsModes, { error: "Choisissez dans la liste." }),
    minimumAge: optional(count(0, 99, "Écrivez un âge, ou laissez vide.")),
    headcountReminderDays: optional(
      countBetween(1, limits.headcountReminderDays, "Écrivez un nombre de jours", orEmpty),
    ),
    practicalReminderDays: optional(
      countBetween(1, limits.practicalReminderDays, "Écrivez un nombre de jours", orEmpty),
    ),
    thanksAfterwards: tick,
  })
  .superRefine(requirePlace)
  .refine((form) => (form.opensOn === null) === (form.opensTime === null), {
    path: ["opensTime"],
    error: "Écrivez le jour et l’heure d’ouverture, ou laissez les deux vides.",
  });
export type UpdateEventCommand = z.output<typeof updateEventSchema>;

/** How public an event becomes. */
export const publishEventSchema = z.strictObject({
  ...target,
  status: z.enum(["PUBLISHED", "UNLISTED", "ARCHIVED"]),
});
export type PublishEventCommand = z.output<typeof publishEventSchema>;

export const cancelEventSchema = z.strictObject({
  ...target,
  reason: singleLine(limits.reason, "Écrivez la raison\u00A0: les personnes inscrites la liront."),
});
export type CancelEventCommand = z.output<typeof cancelEventSchema>;
