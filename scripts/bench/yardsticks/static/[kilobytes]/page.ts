import { createElement } from "react";

export const dynamic = "force-static";
export const dynamicParams = false;

/** Steps small enough for one of them to be as large as the page that is measured. */
const STEP_KILOBYTES = 2;
const STEPS = 100;

export const generateStaticParams = () =>
  Array.from({ length: STEPS }, (_, step) => ({ kilobytes: String((step + 1) * STEP_KILOBYTES) }));

/** A page made at build, of about this size; Next sends the text twice, as HTML and as data. */
export default async function StaticPage({ params }: { params: Promise<{ kilobytes: string }> }) {
  const { kilobytes } = await params;
  return createElement("p", null, "static ".repeat((Number(kilobytes) * 1024) / 2 / 7));
}
