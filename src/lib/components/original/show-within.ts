type Span = { start: number; end: number };

/** Room kept between what is shown and the edge of the window on it, in CSS pixels. */
const MARGIN = 24;

/**
 * How far to scroll sideways so that a span shows in a window of a width, as little as needed: the
 * labels at the left of a table stay in sight as long as they can.
 */
export function sidewaysTo({ start, end }: Span, width: number): number {
  if (start < MARGIN) return start - MARGIN;
  return end > width - MARGIN ? Math.min(end - width + MARGIN, start - MARGIN) : 0;
}

/** Scrolls a region, and nothing around it, until an element stands in its middle. */
export function showWithin(region: HTMLElement, element: Element): void {
  const at = element.getBoundingClientRect();
  const view = region.getBoundingClientRect();
  const span = { start: at.left - view.left, end: at.right - view.left };
  region.scrollTo({
    top: region.scrollTop + (at.top + at.bottom) / 2 - (view.top + view.bottom) / 2,
    left: region.scrollLeft + sidewaysTo(span, region.clientWidth),
  });
}
