import { createHmac } from "node:crypto";

/** Tells secrets apart without holding them: of a random secret it gives nothing away. */
export function fingerprintOf(secret: string): string {
  return createHmac("sha256", secret).update("fingerprint of the secret").digest("base64url");
}
