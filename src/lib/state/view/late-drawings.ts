/**
 * Drawings that nobody sees yet wait here until what the reader sees is painted: a change is answered
 * sooner, and the charts below follow on their own.
 */
class LateDrawings {
  readonly #waiting = new Map<object, () => void>();
  #scheduled = false;

  /** @param chart whose drawing it is: a newer one takes the place of one that still waits */
  add(chart: object, draw: () => void): void {
    this.#waiting.set(chart, draw);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // The first frame paints the answer; whoever waits for it goes first, so the second is awaited.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#later()));
  }

  /** Draws one chart now if it waits: it comes into the window. */
  drawNow(chart: object): void {
    const draw = this.#waiting.get(chart);
    this.#waiting.delete(chart);
    draw?.();
  }

  /** Draws all that wait now: the page is about to be saved. */
  drawAll(): void {
    for (const chart of [...this.#waiting.keys()]) this.drawNow(chart);
  }

  /** The chart is gone, or drawn already. */
  forget(chart: object): void {
    this.#waiting.delete(chart);
  }

  /** One drawing a task: clicks and keys in between do not wait for all of them. */
  #later(): void {
    setTimeout(() => {
      const [next] = this.#waiting.keys();
      if (next) this.drawNow(next);
      if (this.#waiting.size > 0) this.#later();
      else this.#scheduled = false;
    });
  }
}

export const lateDrawings = new LateDrawings();
