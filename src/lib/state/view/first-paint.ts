/** A frame's callbacks come before its painting, a task after it; a hidden page paints none. */
const painting = (): Promise<void> =>
  new Promise((painted) => {
    if (document.hidden) return painted();
    document.addEventListener('visibilitychange', () => painted(), { once: true });
    requestAnimationFrame(() => setTimeout(painted));
  });

let first: Promise<void> | undefined;

/**
 * Settles when what was prerendered is on screen, behind the mark of app.html: only then may the engine
 * and the chart library take the network. On a slow machine the page's program starts before that.
 */
export function firstPaint(): Promise<void> {
  return (first ??= painting());
}
