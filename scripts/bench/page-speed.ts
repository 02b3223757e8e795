import { bookingLoad } from "./booking-speed.ts";
import { median, type Rate, readPage } from "./rate.ts";
import type { Stage } from "./stage.ts";
import { type Line, ratioLine, truthLine } from "./table.ts";

const SLICES = 5;
const SLICE_SECONDS = 2;
const WARM_UP_SECONDS = 1;
/** The steps of the static pages. */
const STEP_KILOBYTES = 2;
const BAR = 0.9;
const BAR_UNDER_BOOKINGS = 0.45;

/** The agenda beside a page that was made at build, of the same size: at rest, and during a rush. */
export async function measurePages({ site, control, slots }: Stage): Promise<Line[]> {
  const agenda = `${site.url}/`;
  const size = await sizeOf(agenda);
  const yardstick = await findStaticPage(control.url, size);
  const book = await bookingLoad(site, slots.roomy);

  await readPage(agenda, WARM_UP_SECONDS);
  await readPage(yardstick.url, WARM_UP_SECONDS);
  await book(WARM_UP_SECONDS);
  const fixed: Rate[] = [];
  const alone: Rate[] = [];
  const busy: Rate[] = [];
  const bookings: Rate[] = [];
  for (let slice = 0; slice < SLICES; slice++) {
    fixed.push(await readPage(yardstick.url, SLICE_SECONDS));
    alone.push(await readPage(agenda, SLICE_SECONDS));
    const [reads, posts] = await Promise.all([
      readPage(agenda, SLICE_SECONDS),
      book(SLICE_SECONDS),
    ]);
    busy.push(reads);
    bookings.push(posts);
  }

  const rate = (slices: Rate[]) => median(slices.map((slice) => slice.perSecond));
  const perSecond = (slices: Rate[]) => `${rate(slices).toFixed(0)}/s`;
  const faults = [...fixed, ...alone, ...busy, ...bookings].filter((one) => one.otherAnswers > 0);
  return [
    ratioLine(
      `Agenda (${kilobytes(size)}) ÷ static page (${kilobytes(yardstick.size)})`,
      rate(alone) / rate(fixed),
      `${perSecond(alone)} ÷ ${perSecond(fixed)}`,
      BAR,
    ),
    ratioLine(
      `The same while ${perSecond(bookings)} bookings are posted, ÷ static page at rest`,
      rate(busy) / rate(fixed),
      `${perSecond(busy)} ÷ ${perSecond(fixed)}`,
      BAR_UNDER_BOOKINGS,
    ),
    truthLine(
      "Error pages meanwhile",
      `${faults.reduce((sum, one) => sum + one.otherAnswers, 0)}`,
      "0",
      faults.length > 0 ? ["other answers than 200 or 303"] : [],
    ),
  ];
}

/** The page made at build whose size is nearest. Pages have fixed steps; a try tells what surrounds the text. */
async function findStaticPage(url: string, wanted: number): Promise<{ url: string; size: number }> {
  const page = async (kilobytes: number) => {
    const address = `${url}/yardstick/static/${kilobytes}`;
    return { url: address, size: await sizeOf(address) };
  };
  const smallest = await page(STEP_KILOBYTES);
  const steps = Math.max(1, 1 + Math.round((wanted - smallest.size) / 1024 / STEP_KILOBYTES));
  return page(steps * STEP_KILOBYTES);
}

async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url, { headers: { "accept-encoding": "identity" } });
  if (!response.ok) throw new Error(`${url} was answered ${response.status}.`);
  return (await response.arrayBuffer()).byteLength;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
