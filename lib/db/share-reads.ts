/**
 * Lets those who read the same in the same moment share the reading: who comes while one is under way
 * shares the next, which begins after they came, so that nobody gets what was true before.
 * @param keyOf askers of one key read the same; the first of those who share is the one who reads
 */
export function shareReads<Asked, Result>(
  read: (asked: Asked) => Promise<Result>,
  keyOf: (asked: Asked) => string,
): (asked: Asked) => Promise<Result> {
  const underWay = new Map<string, Promise<Result>>();
  const next = new Map<string, Promise<Result>>();

  const begin = (key: string, asked: Asked) => {
    next.delete(key);
    const reading = read(asked).finally(() => {
      if (!next.has(key)) underWay.delete(key);
    });
    underWay.set(key, reading);
    return reading;
  };

  return (asked) => {
    const key = keyOf(asked);
    const current = underWay.get(key);
    if (!current) return begin(key, asked);
    const goOn = () => begin(key, asked);
    const shared = next.get(key) ?? current.then(goOn, goOn);
    next.set(key, shared);
    return shared;
  };
}
