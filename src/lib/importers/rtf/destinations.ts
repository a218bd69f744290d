import type { Destination } from './group-state.ts';

/** Groups by their first word that hold no text of the document. */
const SKIPPED = new Set([
  ...['colortbl', 'stylesheet', 'info', 'filetbl', 'revtbl', 'listtable', 'listoverridetable'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...['footnote', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'annotation'],
  ...['fldinst', 'pict', 'nonshppict', 'objclass', 'objdata', 'objname', 'objalias', 'objsect'],
  // A shape's properties, and its second copy for older programs.
  ...['sp', 'shprslt', 'do', 'nonesttables', 'xe', 'rxe', 'tc', 'tcn', 'txe', 'private'],
  ...['pntxta', 'pntxtb', 'template', 'atnid', 'atnauthor', 'atrfstart', 'atrfend'],
]);

/** Groups marked as passable for programs that do not know them, which this one reads. */
const KNOWN = new Set(['shpinst', 'nesttableprops', 'ud', 'listtext', 'pntext', 'fldrslt']);

/** What a group collects by its first word, null when the word opens no group of its own. */
export function destinationOf(
  word: string,
  isPassable: boolean,
  outside: Destination,
): Destination | null {
  if (word === 'ud') return outside;
  if (SKIPPED.has(word) || word === 'upr' || (isPassable && !KNOWN.has(word))) return 'skipped';
  if (word === 'fonttbl') return 'fonts';
  return word === 'listtext' || word === 'pntext' ? 'label' : null;
}
