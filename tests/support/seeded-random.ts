/** Numbers that look random and come again with the same seed (mulberry32). */
export function seededRandom(seed: number) {
  let state = seed >>> 0;

  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  return {
    /** A whole number, both bounds included. */
    between: (min: number, max: number) => min + Math.floor(next() * (max - min + 1)),
    /** One of the list; undefined where it is empty. */
    pick: <Value>(list: readonly Value[]) => list[Math.floor(next() * list.length)],
  };
}
