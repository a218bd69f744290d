import { indicatorOf } from '../../catalogue/catalogue.ts';
import { PRESET_COLUMNS } from '../../queries/openings.ts';
import type { Preset } from '../../url/view-state.ts';

const PUBLISHED: ReadonlySet<string> = new Set(PRESET_COLUMNS['/publication']);

/** The preset that an indicator stands in: what was published, or requests and all that follows them. */
export function presetOf(code: string): Preset {
  const isPublished =
    indicatorOf(code).section === 'publication' ||
    code.startsWith('published.') ||
    PUBLISHED.has(code);
  return isPublished ? '/publication' : '/requests';
}
