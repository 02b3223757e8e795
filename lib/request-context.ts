import { AsyncLocalStorage } from "node:async_hooks";

/** What the server knows of the request under way, wherever the code runs. */
export type RequestContext = {
  /** Drawn by the server; the answer and every line of the log carry it. */
  id: string;
  /** The address that asked; null where it is not known. It never reaches the log. */
  clientAddress: string | null;
};

// Next bundles the pages apart from the server; the process is what they share.
const kept = globalThis as typeof globalThis & {
  requestContexts?: AsyncLocalStorage<RequestContext>;
};

/** Runs what answers one request: all that it starts knows of it. */
export function runInRequest<Result>(context: RequestContext, act: () => Result): Result {
  kept.requestContexts ??= new AsyncLocalStorage();
  return kept.requestContexts.run(context, act);
}

/** The request under way; null in a job, a command or a test. */
export function currentRequest(): RequestContext | null {
  return kept.requestContexts?.getStore() ?? null;
}
