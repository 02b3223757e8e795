import { describe, expect, test } from "vitest";
import { takeTurns } from "#lib/http/take-turns.ts";

/** Work that ends when it is told to. */
function work(begun: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const begin = () => {
    begun.push(name);
    return promise;
  };
  return { begin, end: resolve, fail: reject };
}

describe("where two may work at once", () => {
  test("the third begins when one of them ends, and the fourth after it", async () => {
    const inTurn = takeTurns(2);
    const begun: string[] = [];
    const [first, second, third, fourth] = ["1", "2", "3", "4"].map((name) => work(begun, name));
    const turns = [first, second, third, fourth].map((one) => inTurn(one?.begin ?? fails));
    expect(begun).toEqual(["1", "2"]);
    second?.end();
    await turns[1];
    expect(begun).toEqual(["1", "2", "3"]);
    first?.end();
    await turns[0];
    expect(begun).toEqual(["1", "2", "3", "4"]);
  });

  test("a turn whose work fails passes on", async () => {
    const inTurn = takeTurns(1);
    const begun: string[] = [];
    const first = work(begun, "1");
    const turn = inTurn(first.begin);
    const next = inTurn(work(begun, "2").begin);
    first.fail(new Error("a fault"));
    await expect(turn).rejects.toThrow("a fault");
    expect(begun).toEqual(["1", "2"]);
    expect(next).toBeInstanceOf(Promise);
  });
});

async function fails(): Promise<void> {
  throw new Error("there is no such work");
}
