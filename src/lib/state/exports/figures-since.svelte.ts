import type { Since } from '../../exports/seen-figures.ts';
import type { Frame } from '../../views/figures/frame.ts';

/** What became of the figures that the sender of a link saw, once the frame they were copied from is on screen. */
class FiguresSince {
  #found = $state.raw<{ seen: string; since: Since } | null>(null);
  /** What an address says whose frame is there, compared or not. */
  #here = $state.raw<string | null>(null);
  /** Whether the comparison itself did not arrive. */
  hasFailed = $state(false);

  /** What is known of what an address says; null while its frame is not there. */
  of(seen: string | null): Since | null {
    return this.#found !== null && this.#found.seen === seen ? this.#found.since : null;
  }

  /** Whether the frame that an address speaks of is on the page. */
  isHere(seen: string): boolean {
    return this.#here === seen;
  }

  /** Holds a frame of the page against what the address says. Never rejects. */
  async hold(seen: string, frame: Frame): Promise<void> {
    if (seen.split('.')[0] !== frame.id) return;
    this.#here = seen;
    try {
      const { figuresSince, readFigures } = await import('../../exports/seen-figures.ts');
      this.#found = { seen, since: figuresSince(readFigures(seen), frame) };
    } catch {
      this.hasFailed = true;
    }
  }
}

export const figuresSince = new FiguresSince();
