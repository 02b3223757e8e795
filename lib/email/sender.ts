import { env } from "#lib/env.ts";
import { carrier, territory } from "#lib/territory.ts";
import type { Sender } from "./templates/email-facts.ts";

/** Who writes: the facts of the territory, and the public address of this site. */
export function currentSender(): Sender {
  return {
    name: territory.senderName,
    productName: territory.productName,
    fullName: territory.fullName,
    carrierName: carrier.legalName,
    contactFunction: territory.contactFunction,
    email: territory.email,
    phone: territory.phone.display,
    appUrl: env().appUrl,
  };
}
