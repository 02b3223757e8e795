import { newPerson } from "./answers.ts";
import { fillForm, openForm } from "./form.ts";
import { median, postForms, type Rate } from "./rate.ts";
import { type BenchSlot, firstOf } from "./slots.ts";
import type { Site, Stage } from "./stage.ts";
import { type Line, ratioLine } from "./table.ts";

/** A booking goes through more code than an empty action: its rate still rises in the fifth second. */
const WARM_UP_SLICES = 4;
const SLICES = 5;
const SLICE_SECONDS = 2;
const BAR = 0.5;

/** Posts bookings one after the other for some seconds, by turns on each of these slots. */
export async function bookingLoad(site: Site, slots: readonly BenchSlot[]) {
  const form = await openForm(site.url + firstOf(slots).formPath);
  let turn = 0;
  const next = () => {
    turn += 1;
    const slotId = slots[turn % slots.length]?.slotId ?? "";
    return fillForm(form, { ...newPerson(), slotId });
  };
  return (seconds: number) => postForms(form.url, next, seconds);
}

/** A booking by plain form post, all its writes included, beside an action that does nothing. */
export async function measureBooking({ site, control, slots }: Stage): Promise<Line[]> {
  const bare = await openForm(`${control.url}/yardstick/action`);
  const guarded = await openForm(`${control.url}/connexion/yardstick`);
  const spread = await bookingLoad(site, slots.roomy);
  const hot = await bookingLoad(site, slots.roomy.slice(0, 1));
  const loads = {
    bare: (seconds: number) => postForms(bare.url, () => fillForm(bare, {}), seconds),
    guarded: (seconds: number) => postForms(guarded.url, () => fillForm(guarded, {}), seconds),
    spread,
    hot,
  };
  const slices: Record<keyof typeof loads, Rate[]> = { bare: [], guarded: [], spread: [], hot: [] };
  const names = Object.keys(slices) as (keyof typeof loads)[];
  for (let turn = 0; turn < WARM_UP_SLICES + SLICES; turn++) {
    for (const name of names) {
      const slice = await loads[name](SLICE_SECONDS);
      if (turn >= WARM_UP_SLICES) slices[name].push(slice);
    }
  }
  const rate = (name: keyof typeof loads) => median(slices[name].map((one) => one.perSecond));
  const ratio = (what: string, above: keyof typeof loads, below: keyof typeof loads) =>
    ratioLine(
      what,
      rate(above) / rate(below),
      `${rate(above).toFixed(0)}/s ÷ ${rate(below).toFixed(0)}/s`,
      BAR,
    );
  return [
    ratio("Booking on 20 slots, all writes ÷ empty action (aim 0.7)", "spread", "bare"),
    ratio("Booking on 20 slots ÷ empty action on a page with a nonce", "spread", "guarded"),
    ratio("Booking on one slot ÷ empty action", "hot", "bare"),
  ];
}
