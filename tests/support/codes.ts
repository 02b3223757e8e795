import { type CodeKind, signInCode } from "#lib/auth/sign-in-code.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { database } from "./database.ts";

/** A browser that asked for a code: its request, and the code that stands in the mailbox. */
export type Asked = { requestId: string; code: string };

/** Asks for a code as one browser does. */
export async function askForCode(
  kind: CodeKind,
  address: string,
  now: Date,
  network: string | null = null,
): Promise<Asked> {
  const answer = await requestCode(kind, { address, network }, now);
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.kind}`);
  return { requestId: answer.requestId, code: await codeOf(answer.requestId) };
}

/** The code that answers a request, as its mail shows it. */
export async function codeOf(requestId: string): Promise<string> {
  const request = await database().codeRequest.findUniqueOrThrow({ where: { id: requestId } });
  return signInCode({ ...request, kind: request.kind as CodeKind });
}

/** A code that is not this one. */
export function wrongCode(code: string): string {
  return code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
}
