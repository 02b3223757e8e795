import { notedErrors } from "#lib/forms/error-count.ts";
import { territory } from "#lib/territory.ts";
import { errorsBeforeTitle } from "#lib/text/writing/title.ts";

const product = territory.productName;

/** The names of territory and product end every title. */
export const siteName = `${territory.name}, ${product.charAt(0).toLowerCase()}${product.slice(1)}`;

/**
 * The title of a page that is made at each request; it says first how many answers of its form must
 * be corrected. Next's metadata, which the cached pages use, would not know.
 */
export async function PageTitle({ title }: { title: string }) {
  const errors = errorsBeforeTitle(await notedErrors());
  return <title>{`${errors}${title} – ${siteName}`}</title>;
}
