/**
 * Lets a few do their work at once, and the others after them in the order of their arrival. Where two
 * hundred press a button in the same second, most are answered much sooner so, and nobody later:
 * together they would all be half done until the last.
 */
export function takeTurns(most: number): (work: () => Promise<unknown>) => Promise<void> {
  let underWay = 0;
  const waiting: (() => void)[] = [];

  return async (work) => {
    if (underWay < most) underWay += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
