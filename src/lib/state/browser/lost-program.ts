const LOST = /dynamically imported module|module script|preload CSS/i;

/**
 * Whether a part of the page's own program did not arrive. A browser that failed to import it once does not ask
 * again before the page is loaded anew (Chromium 147).
 */
export const isLostProgram = (cause: unknown): cause is Error =>
  cause instanceof Error && LOST.test(cause.message);

/** The name of the file that did not arrive, as far as the browser tells. */
export const lostFile = ({ message }: Error): string =>
  /[^/\s]+\.(?:js|css)/.exec(message)?.[0] ?? '';
