import type { Band } from '../figures/frame.ts';
import type { Peer } from './peers.ts';

/**
 * Runs of neighbouring units whose rank intervals all share a rank: any two of a run may hold the same
 * place. From the top down, each unit in one run at most. A unit without an interval ends a run, and
 * one alone is none.
 */
export function bandsOf(peers: readonly Pick<Peer, 'supported'>[]): Band[] {
  const bands: Band[] = [];
  let first = 0;
  let shared: { best: number; worst: number } | null = null;
  peers.forEach(({ supported }, at) => {
    const both = shared && supported && common(shared, supported);
    if (both) {
      shared = both;
      return;
    }
    bands.push({ first, last: at - 1 });
    first = at;
    shared = supported;
  });
  bands.push({ first, last: peers.length - 1 });
  return bands.filter((band) => band.last > band.first);
}

type Ranks = { best: number; worst: number };

/** The ranks of both intervals; null where there is none. */
function common(one: Ranks, other: Ranks): Ranks | null {
  const best = Math.max(one.best, other.best);
  const worst = Math.min(one.worst, other.worst);
  return best <= worst ? { best, worst } : null;
}
