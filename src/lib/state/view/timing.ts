/** User Timing names, for whoever measures from outside. */
const FILTER = 'nianbao:filter';
const FILTER_START = 'nianbao:filter-start';

let change = 0;
let waiting = false;

/** The reader changed the selection. */
export function markSelectionChanged(): void {
  performance.mark(FILTER_START);
  change += 1;
  waiting = true;
}

/**
 * The state asked for last is the one shown: closes the measure that the change opened, behind the frame
 * in which it is painted. A newer change leaves the measure open for itself.
 * @param drawn settles when title, tables and charts of that state stand in the page
 */
export async function markShown(drawn: Promise<void>): Promise<void> {
  if (!waiting) return;
  const mine = change;
  await drawn;
  // A frame's callbacks come before its painting, a task after it.
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!waiting || mine !== change) return;
      waiting = false;
      performance.measure(FILTER, FILTER_START);
    }),
  );
}
