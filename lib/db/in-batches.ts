import { log } from "#lib/log.ts";
import { isDatabaseAway } from "./errors.ts";
import { inTransaction, type Transaction } from "./transaction.ts";

/** How many were done, and how many could not be. */
export type Batched = { done: number; failed: number };

type Batches = {
  /** The next keys to work on, in their order, all behind `after`; empty at the end. */
  list: (after: string, atOnce: number) => Promise<string[]>;
  /** Does the work on these, and says how many it did. What was done is not listed again. */
  act: (transaction: Transaction, keys: readonly string[]) => Promise<number>;
  atOnce: number;
  /** Comes before all keys. */
  first?: string;
  /** What is worked on, for the log. */
  what: string;
};

const firstId = "00000000-0000-0000-0000-000000000000";

/** So many rows that fail are no bad rows: something is wrong with the act. */
const FAILED_MAX = 100;

/**
 * Works through a list of any length, some at a time, each time in a transaction of its own: killed, it
 * goes on where it stopped. A batch that fails is cut in two until what fails stands alone; that one
 * is logged, counted and passed over, so that it stops none of the others.
 * @throws where the database is away, or where nearly all fail
 */
export async function inBatches({ list, act, atOnce, first, what }: Batches): Promise<Batched> {
  const total = { done: 0, failed: 0 };
  const attempt = async (keys: readonly string[]): Promise<void> => {
    try {
      total.done += await inTransaction((transaction) => act(transaction, keys));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (keys.length === 1) {
        total.failed += 1;
        log.error("rowLeftUndone", error, { rows: what });
        if (total.failed >= FAILED_MAX) throw error;
        return;
      }
      const middle = Math.ceil(keys.length / 2);
      await attempt(keys.slice(0, middle));
      await attempt(keys.slice(middle));
    }
  };
  let after = first ?? firstId;
  for (;;) {
    const keys = await list(after, atOnce);
    const last = keys.at(-1);
    if (last === undefined) return total;
    await attempt(keys);
    after = last;
  }
}
