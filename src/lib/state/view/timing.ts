/** User Timing names, for whoever measures from outside. */
const FILTER = 'nianbao:filter';
const FILTER_START = 'nianbao:filter-start';

let waiting = false;

/** The reader changed the selection. */
export function markSelectionChanged(): void {
  performance.mark(FILTER_START);
  waiting = true;
}

/** A chart has drawn data; closes the measure that a change of selection opened. */
export function markChartPainted(): void {
  if (!waiting) return;
  waiting = false;
  requestAnimationFrame(() => performance.measure(FILTER, FILTER_START));
}
