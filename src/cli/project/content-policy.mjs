// @ts-check
import { createHash } from 'node:crypto';

/**
 * What a page of the site may load and run: files of its own origin, and of scripts within the page
 * only those named by hash. Styles within the page are allowed: ECharts writes them into each SVG,
 * and Firefox below 108 does not know a rule for attributes alone; no style can send anything out,
 * since pictures, fonts and connections stay on the own origin.
 *
 * Workers of this site are files, and a browser holds a worker to the policy its own file came
 * with: Chromium below 97, which does not know `wasm-unsafe-eval`, thus still starts the engine.
 *
 * `frame-ancestors` counts in a header only; the server sends it (frame-ancestors.mjs).
 *
 * @param {string} template text of src/app.html, whose own scripts get their hashes here
 * @returns {NonNullable<import('@sveltejs/kit').KitConfig['csp']>}
 */
export function contentPolicy(template) {
  return {
    mode: 'hash',
    directives: {
      'default-src': ['none'],
      'script-src': ['self', 'wasm-unsafe-eval', ...inlineScripts(template).map(hashOf)],
      'style-src': ['self', 'unsafe-inline'],
      'img-src': ['self', 'data:', 'blob:'],
      'font-src': ['self', 'data:'],
      'connect-src': ['self', 'blob:'],
      'worker-src': ['self'],
      'frame-src': ['self'],
      'manifest-src': ['self'],
      'base-uri': ['none'],
      'form-action': ['none'],
    },
  };
}

/**
 * Scripts that stand in a page itself, in their order.
 *
 * @param {string} page
 */
export const inlineScripts = (page) =>
  [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);

/**
 * @param {string} script
 * @returns {`sha256-${string}`}
 */
export const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
