import { indicatorOf } from '../../catalogue/catalogue.ts';
import type { Preset } from '../../url/view-state.ts';

/** Told in prose, and no part of the section on what was published. */
const PUBLISHED: ReadonlySet<string> = new Set(['interpretations', 'normative.issued']);

/** The preset that an indicator stands in: what was published, or requests and all that follows them. */
export function presetOf(code: string): Preset {
  const isPublished =
    indicatorOf(code).section === 'publication' ||
    code.startsWith('published.') ||
    PUBLISHED.has(code);
  return isPublished ? '/publication' : '/requests';
}
