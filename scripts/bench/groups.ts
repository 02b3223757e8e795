import { newClass } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { sendAtOnce } from "./send.ts";
import type { Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readTruth } from "./truth.ts";
import { findFaults, readAnswers } from "./verdict.ts";

const CLASSES = 200;
const SIZE_MAX = 35;

/** Classes of 1 to 35 for sixty places: each has all its places or none. */
export async function measureGroups({ site, slots }: Stage): Promise<Line[]> {
  const faults: string[] = [];
  for (const { slotId, formPath } of slots.classes) {
    const form = await openForm(site.url + formPath);
    const posts = Array.from({ length: CLASSES }, (_, index) => {
      const size = 1 + ((index * 17) % SIZE_MAX);
      return fillForm(form, newClass(Math.max(1, size - 1), 1));
    });
    const told = readAnswers(await sendAtOnce(posts));
    faults.push(...findFaults(told, await readTruth(site, slotId)));
  }
  const rounds = `${slots.classes.length} rounds`;
  return [
    truthLine(
      `${CLASSES} classes of 2 to ${SIZE_MAX} for 60 places`,
      `no place sold twice, ${rounds}`,
      "Σ ≤ 60",
      faults,
    ),
  ];
}
