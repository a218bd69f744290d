// @ts-check

/**
 * Who may show an address of the site in a frame. A figure alone (`?embed=`) is for everybody's page: it
 * shows public numbers, everything else of the page is hidden and cannot be clicked, and what it leads to
 * opens in a window of its own. Every other page, where a reader's own files and decisions are at work,
 * stands in frames of the site itself only.
 *
 * The words are those of src/app.html, letter by letter: an address that the server takes for a figure
 * and the page does not would put the whole page into a stranger's frame.
 */
const EMBEDDING = /[?&]embed=([a-z0-9-]{1,40})(?:&|$)/;

/**
 * The value of `Content-Security-Policy` for an address of the site; it counts in a header alone.
 *
 * @param {string} address path and query as the browser sent them
 */
export function framePolicy(address) {
  const query = /\?[^]*/.exec(address)?.[0] ?? '';
  return `frame-ancestors ${EMBEDDING.test(query) ? '*' : "'self'"}`;
}
