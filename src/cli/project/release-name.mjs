// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** Read more than once in a build: one build has one name. */
const builtAt = Date.now().toString(36);

/**
 * The name of a release: the start of its dataset's hash and when the build began. A browser keeps the
 * files of a release under it.
 *
 * @param {string} manifest path of the dataset's manifest, which may not be there yet
 */
export function releaseName(manifest) {
  if (!existsSync(manifest)) return `none-${builtAt}`;
  const { content_hash } = JSON.parse(readFileSync(manifest, 'utf8'));
  return `${content_hash.slice(0, 8)}-${builtAt}`;
}
