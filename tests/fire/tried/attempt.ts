import type { Random } from './damage.ts';

/** One thing that is tried; what it gives is what went wrong, null where it held. */
export type Attempt = {
  what: string;
  try: () => Promise<string | null>;
  /** How many things the attempt held to what they should be, once it is made; one where it does not say. */
  counted?: () => { tried: number; held: number };
};

/** Attempts of one kind, with what they hold in both languages. */
export type Kind = {
  /** What is tried, and what must come of it. */
  zh: readonly [tried: string, held: string];
  en: readonly [tried: string, held: string];
  /** Longer than that nothing may take, in seconds. */
  mostSeconds: number;
  /** @param rounds how often what is made by chance is made anew */
  attempts: (random: Random, rounds: number) => Iterable<Attempt> | AsyncIterable<Attempt>;
};

/** What an attempt came to: a thrown error and a long time are faults as well. */
export async function outcomeOf(attempt: Attempt, { mostSeconds }: Kind): Promise<string | null> {
  const started = performance.now();
  try {
    const fault = await attempt.try();
    const seconds = (performance.now() - started) / 1000;
    return fault ?? (seconds > mostSeconds ? `took ${seconds.toFixed(1)} s` : null);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** How many things an attempt tried and held; a fault is at least one that did not. */
export function countOf(attempt: Attempt, fault: string | null): { tried: number; held: number } {
  const counted = attempt.counted?.() ?? { tried: 1, held: Number(fault === null) };
  const isTold = fault === null || counted.held < counted.tried;
  return isTold ? counted : { ...counted, tried: counted.tried + 1 };
}
