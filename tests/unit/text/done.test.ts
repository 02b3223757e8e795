import { expect, test } from "vitest";
import { doneAddress, readDone } from "#lib/text/done.ts";

const queryOf = (address: string) =>
  Object.fromEntries(new URL(address, "https://rendez-vous.example").searchParams);

test("the next page says what was done, and who was told", () => {
  const address = doneAddress("/gestion", "creneau-change", { emails: 3, calls: 2 });
  expect(address).toBe("/gestion?fait=creneau-change&courriels=3&appels=2");
  expect(readDone(queryOf(address))).toEqual({
    title: "Le créneau est enregistré.",
    told: "3\u00A0courriels partent et 2\u00A0personnes sont à appeler.",
  });
});

test("whoever has less time to answer is counted", () => {
  const address = doneAddress("/gestion", "creneau-change", { emails: 1, calls: 0 }, 2);
  expect(readDone(queryOf(address))?.told).toBe(
    "1\u00A0courriel part. 2\u00A0délais de réponse sont raccourcis\u00A0: la date est plus proche.",
  );
});

test("nobody told is said too", () => {
  const address = doneAddress("/gestion", "rendez-vous-publie", { emails: 0, calls: 0 });
  expect(address).toBe("/gestion?fait=rendez-vous-publie");
  expect(readDone(queryOf(address))?.told).toBe("Personne n’était à prévenir.");
});

test("an address that somebody wrote says nothing of its own", () => {
  expect(readDone({})).toBeNull();
  expect(readDone({ fait: "<b>Bravo</b>" })).toBeNull();
  expect(readDone({ fait: "creneau-change", courriels: "-1", appels: ["2", "3"] })?.told).toBe(
    "Personne n’était à prévenir.",
  );
});
