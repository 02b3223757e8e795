import { randomUUID } from "node:crypto";
import { type CodeKind, newCodeSeed } from "#lib/auth/sign-in-code.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import {
  countedWindows,
  decideCode,
  digitsFor,
  mailsToUnknownUpTo,
  type RequestCounts,
  requestsOfNetworkMax,
} from "#lib/domain/people/code-request.ts";
import type { Result } from "#lib/domain/result.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";

/** Whoever asks for a code: their address, and the key of their network where it is known. */
export type CodeAsker = { address: string; network: string | null };

export type CodeRequestResult = Result<{ requestId: string; expiresAt: Date }>;

/**
 * Gives a browser a request of its own, and mails its code unless one that counts was mailed lately.
 * Known and unknown addresses get the same statements and the same answer (what the email says
 * differs), so that nobody learns here who works for the territory or who is registered. At « Mes
 * inscriptions », a network that asks as a robot does waits; the staff's door refuses nobody.
 */
export function requestCode(
  kind: CodeKind,
  { address, network }: CodeAsker,
  now: Date,
): Promise<CodeRequestResult> {
  return inTransaction(async (transaction) => {
    if (network) await waitForTurn(transaction, network);
    await waitForTurn(transaction, address);
    const counts = await countRequests(transaction, kind, { address, network }, now);
    if (kind === "REGISTRANT_CODE" && counts.network >= requestsOfNetworkMax) {
      return { ok: false, refusal: { kind: "tooManyRequestsOfNetwork" } };
    }
    const digits = digitsFor(counts);
    const mailed = await listUnusedCodes(transaction, kind, address, now);
    const decision = decideCode(mailed, digits, now);
    const id = randomUUID();
    const asked = { id, kind, address, network, createdAt: now };
    const request =
      decision.kind === "join"
        ? { ...asked, ...decision.code, isMailed: false }
        : {
            ...asked,
            digits,
            seed: newCodeSeed(),
            isMailed: true,
            onlyKnown: kind === "REGISTRANT_CODE" && counts.everybody >= mailsToUnknownUpTo,
            expiresAt: new Date(now.getTime() + decision.lifetimeMinutes * 60_000),
          };
    await transaction.codeRequest.create({ data: { ...request, createdAt: now } });
    if (request.isMailed) await mailCode(transaction, request, now);
    return { ok: true, requestId: id, expiresAt: request.expiresAt };
  });
}

/** Two requests at once would both count the rows before either wrote its own. */
async function waitForTurn(transaction: Transaction, asker: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`code:${asker}`}, 0))::text`;
}

async function countRequests(
  transaction: Transaction,
  kind: CodeKind,
  { address, network }: CodeAsker,
  now: Date,
): Promise<RequestCounts> {
  const within = (ms: number) => ({ kind, createdAt: { gt: new Date(now.getTime() - ms) } });
  const count = (where: object) => transaction.codeRequest.count({ where });
  return {
    address: await count({ ...within(countedWindows.address), address }),
    everybody: await count(within(countedWindows.everybody)),
    network: network ? await count({ ...within(countedWindows.network), network }) : 0,
  };
}

function listUnusedCodes(transaction: Transaction, kind: CodeKind, address: string, now: Date) {
  const since = new Date(now.getTime() - countedWindows.address);
  return transaction.codeRequest.findMany({
    where: { kind, address, isMailed: true, usedAt: null, createdAt: { gt: since } },
    select: { seed: true, digits: true, onlyKnown: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
}

async function mailCode(
  transaction: Transaction,
  { id, kind, address }: { id: string; kind: CodeKind; address: string },
  now: Date,
): Promise<void> {
  const dedupeKey = `${kind}:${id}`;
  const data = { codeRequestId: id };
  const email = { kind, recipient: address, registrationId: null, dedupeKey, data };
  await enqueueEmails(transaction, [email], now);
}
