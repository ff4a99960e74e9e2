// A small seeded generator, so that every instance can be named by a number.

/** Numbers in [0, 1), the same for the same seed everywhere (xorshift32 over a mixed seed). */
export function random(seed) {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) / 0x1000000;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  return {
    next,
    /** A whole number from `low` to `high`, both included. */
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** One of a list. */
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
