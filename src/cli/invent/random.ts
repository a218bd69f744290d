/** Draws that depend on their key alone: the same key gives the same draws on every machine. */
export type Draws = {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** Whether something happens that happens in this share of cases. */
  chance(share: number): boolean;
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
  /** A factor around 1, now and then many times as large: how unlike bodies are in size. */
  spread(): number;
};

/** Draws for a key, by SplitMix32 over a hash of the key's characters (FNV-1a). */
export function drawsFor(key: string): Draws {
  let state = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    state = Math.imul(state ^ key.charCodeAt(at), 0x01000193);
  }
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    chance: (share) => next() < share,
    below: (below) => Math.floor(next() * below),
    // Powers of two by the sum of four draws: no function whose last digit differs by machine.
    spread: () => 2 ** Math.round((next() + next() + next() + next() - 2) * 3),
  };
}

/** Deals `count` cases over weights, one by one while they are few, by share when they are many. */
export function deal(draws: Draws, count: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const dealt = weights.map(() => 0);
  const single = count > 300 ? 100 : count;
  if (single < count) {
    for (const [at, weight] of weights.entries()) {
      dealt[at] = Math.floor(((count - single) * weight) / sum);
    }
  }
  let left = count - dealt.reduce((all, part) => all + part, 0);
  for (; left > 0; left--) {
    let drawn = draws.next() * sum;
    let at = 0;
    while (at < weights.length - 1 && drawn >= (weights[at] ?? 0)) drawn -= weights[at++] ?? 0;
    dealt[at] = (dealt[at] ?? 0) + 1;
  }
  return dealt;
}
