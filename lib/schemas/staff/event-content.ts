import { z } from "zod";
import {
  type PracticalFact,
  type ProgrammeStep,
  practicalFactKinds,
} from "#lib/domain/event/event-content.ts";

const programme = z.array(z.object({ title: z.string(), text: z.string() }));

const practicalFacts = z.array(z.object({ kind: z.enum(practicalFactKinds), text: z.string() }));

/**
 * The steps stored in `Event.programme`.
 * @throws ZodError where the column holds anything else: it was then not written by us.
 */
export function readProgramme(json: unknown): ProgrammeStep[] {
  return programme.parse(json);
}

/**
 * The facts stored in `Event.practicalFacts`.
 * @throws ZodError where the column holds anything else: it was then not written by us.
 */
export function readPracticalFacts(json: unknown): PracticalFact[] {
  return practicalFacts.parse(json);
}
