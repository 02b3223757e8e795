import { now } from "#lib/time/clock.ts";
import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { p95, sendAtOnce } from "./send.ts";
import { firstOf } from "./slots.ts";
import type { Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { readTruth } from "./truth.ts";
import { readAnswers } from "./verdict.ts";

const WAITING = 200;
const PLACES = 30;
const BAR_MS = 500;

/** Cancelling a confirmed registration while two hundred wait: the next one is promoted with it. */
export async function measurePromotion({ site, slots }: Stage): Promise<Line[]> {
  const { slotId, formPath } = firstOf(slots.promotion);
  const form = await openForm(site.url + formPath);
  const posts = Array.from({ length: PLACES + WAITING }, () => fillForm(form, newPerson()));
  const first = readAnswers(await sendAtOnce(posts.slice(0, PLACES)));
  await sendAtOnce(posts.slice(PLACES));
  const { cancelByRegistrant } = await import("#lib/services/registrations/end/cancel.ts");
  const milliseconds: number[] = [];
  for (const token of first.registered) {
    const startedAt = performance.now();
    await cancelByRegistrant(token, null, now());
    milliseconds.push(performance.now() - startedAt);
  }
  const truth = await readTruth(site, slotId);
  const isTrue =
    truth.people === PLACES && truth.booked === PLACES && truth.waiting === WAITING - PLACES;
  const slowest = p95(milliseconds);
  return [
    {
      what: `Cancelling and promoting while ${WAITING} wait (p95, without HTTP)`,
      measured: `${slowest.toFixed(0)} ms`,
      bar: `≤ ${BAR_MS} ms`,
      isMet: slowest <= BAR_MS,
    },
    truthLine(
      `The same: ${PLACES} cancelled, ${PLACES} promoted`,
      `${truth.people} hold places, ${truth.waiting} wait`,
      `${PLACES} / ${WAITING - PLACES}`,
      isTrue ? [] : [`counter ${truth.booked}`],
    ),
  ];
}
