import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { refuseAbove } from '../limits.ts';
import type { Parent } from './tree.ts';

/** Browsers let elements stand 512 deep; each one more looks through all those around it. */
const DEEPEST = 1_500;

/**
 * The tree of a page.
 *
 * @param located whether nodes shall tell their places in the source, which takes longer
 * @throws ImportRefusal `too_large` for elements that nothing closes, thousands deep
 */
export function parsePage(source: string, located = false): Parent {
  return parse(source, { sourceCodeLocationInfo: located, treeAdapter: boundedTree() });
}

function boundedTree(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => refuseAbove((depth += 1), DEEPEST, 'HTML'),
    onItemPop: () => (depth -= 1),
  };
}
