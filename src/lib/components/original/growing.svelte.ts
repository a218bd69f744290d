/**
 * Counts up to a number, a step a frame: long texts and tables are put on the page piece by piece, so
 * that it answers its reader meanwhile. Made within a component.
 */
export class Growing {
  count = $state(0);

  constructor(total: () => number, step: number) {
    $effect(() => {
      const end = total();
      let reached = 0;
      let frame = 0;
      const grow = (): void => {
        reached = Math.min(reached + step, end);
        this.count = reached;
        if (reached < end) frame = requestAnimationFrame(grow);
      };
      grow();
      return () => cancelAnimationFrame(frame);
    });
  }
}
