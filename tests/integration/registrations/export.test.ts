import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, test } from "vitest";
import { answerField } from "#lib/domain/registration/questions.ts";
import { exportRegistrations } from "#lib/services/registrations/export.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

beforeEach(resetScene);

async function readExport(eventId: string): Promise<Record<string, string>[]> {
  const file = await exportRegistrations(await makeActor("LEAD"), eventId, now);
  if (!file.ok) throw new Error(file.refusal.kind);
  return parse(file.content, { bom: true, delimiter: ";", columns: true });
}

describe("the exported registrations of an event", () => {
  test("have one line each, dates in Paris, needs as numbers", async () => {
    const { eventId, slotIds } = await makeEvent();
    const [slotId = ""] = slotIds;
    await register(classCommand(slotId, { needs: { WHEELCHAIR: 1 }, transport: "COACH" }), now);
    await register(personCommand(slotId, { ageBand: "FROM_18_TO_25" }), hoursLater(1));
    expect(await readExport(eventId)).toMatchObject([
      {
        Début: "03/12/2026 10:00",
        Genre: "Classe",
        État: "Confirmée",
        Niveaux: "4e",
        Élèves: "26",
        Téléphone: expect.stringMatching(/^06/),
        Transport: "En car",
        "Accès en fauteuil roulant": "1",
        "Boucle magnétique": "0",
        Accompagnants: "",
      },
      { Genre: "Personne", Âge: "18 à 25 ans", Accompagnants: "0", Commune: "Thiers" },
    ]);
  });

  test("say the rank of those who wait, by slot", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 1 }]);
    const [slotId = ""] = slotIds;
    for (const hour of [0, 1, 2]) await register(personCommand(slotId), hoursLater(hour));
    const rows = await readExport(eventId);
    expect(rows.map((row) => row["Rang d’attente"])).toEqual(["", "1", "2"]);
  });

  test("add up to the places that are taken: who waits takes none", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 3 }]);
    const [slotId = ""] = slotIds;
    await register(personCommand(slotId, { companionCount: 2 }), now);
    await register(personCommand(slotId), hoursLater(2));
    const rows = await readExport(eventId);
    expect(rows.map((row) => row["Places prises"])).toEqual(["3", "0"]);
  });

  test("have a column for each question, the retired ones at the end", async () => {
    const { eventId, slotIds } = await makeEvent();
    const facts = { eventId, type: "NUMBER" as const };
    const data = { ...facts, position: 0, label: "Avant", retiredAt: now };
    const retired = await database().question.create({ data });
    const asked = await database().question.create({
      data: { ...facts, position: 1, label: "Après" },
    });
    const answers = { [answerField(asked.id)]: ["1200"] };
    await register(personCommand(slotIds[0] ?? "", { answers }), now);
    const { id: registrationId } = await database().registration.findFirstOrThrow();
    await database().answer.create({
      data: { registrationId, questionId: retired.id, values: ["7"] },
    });
    const [row = {}] = await readExport(eventId);
    expect(Object.entries(row).slice(-2)).toEqual([
      ["Après", "1200"],
      ["Avant (question retirée)", "7"],
    ]);
  });

  test("never say who accompanies a person", async () => {
    const { eventId, slotIds } = await makeEvent();
    await register(personCommand(slotIds[0] ?? "", { accompaniedBy: "CAP_EMPLOI" }), now);
    expect(JSON.stringify(await readExport(eventId))).not.toMatch(/cap.emploi/i);
  });

  test("leave a line in the history, without a name", async () => {
    const { eventId, slotIds } = await makeEvent();
    await register(personCommand(slotIds[0] ?? ""), now);
    const lead = await makeActor("LEAD");
    await exportRegistrations(lead, eventId, now);
    const entries = await database().historyEntry.findMany({ where: { actorId: lead.userId } });
    expect(entries).toMatchObject([{ action: "registrationsExported", changes: { rows: 1 } }]);
  });

  test("are refused to whoever does not see them, and nothing is noted", async () => {
    const { eventId } = await makeEvent();
    for (const actor of [organiserElsewhere, await makeActor("HELPER", [eventId])]) {
      expect(await exportRegistrations(actor, eventId, now)).toEqual({
        ok: false,
        refusal: { kind: "eventUnknown" },
      });
    }
    expect(await database().historyEntry.count()).toBe(0);
  });
});
