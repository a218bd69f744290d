import { HEADING_GROUPS } from '../../catalogue/outcome-groups.ts';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import type { Doubt } from '../../model/parsed-report.ts';
import { editDistance } from '../edit-distance.ts';
import { bareWords, squeeze, withoutNotes } from '../plain-text.ts';

/** A row of Section III that a printed label names. */
export type LabelMatch = { code: string; doubts: readonly Doubt[] };

type Known = { code: string; words: string };

const ORDINAL =
  /^([(]?[一二三四五六七八九十][)]?[、.,:]?|[(]?\d{1,2}[)]?[、.,:]|\d{1,2}(?=\p{Script=Han}))+/u;

const KNOWN: readonly Known[] = INDICATORS.filter(({ section }) => section === 'requests').flatMap(
  ({ code, label, variants }) =>
    [label.zh, ...variants].map((text) => ({
      code,
      words: bareWords(text),
    })),
);

/** Share of a label's letters that may be wrong before it is another word. */
const TOLERANCE = 0.3;

/** The row a whole cell names: the label of a grid's row. */
export function matchLabel(text: string): LabelMatch | null {
  const words = labelWords(text);
  if (words.length < 2) return null;
  // 三类内部事务信息 begins with no ordinal.
  const whole = bareWords(squeeze(text));
  const exact = KNOWN.find((known) => known.words === words || known.words === whole);
  if (exact) return { code: exact.code, doubts: [] };
  const started = KNOWN.filter((known) => known.words.length >= 6 && words.startsWith(known.words));
  const longest = longestOf(started);
  if (longest) return { code: longest.code, doubts: [] };
  const cut = codesOf(KNOWN.filter((known) => words.length >= 5 && known.words.startsWith(words)));
  if (cut.length === 1 && cut[0]) return { code: cut[0], doubts: ['label_cut'] };
  return nearest(words) ?? nearestShort(words);
}

/**
 * The row that running words name at their end, where a table's numbers begin: what stands before
 * belongs to column heads, to group labels or to the row above.
 */
export function matchLabelAtEnd(text: string): LabelMatch | null {
  const words = bareWords(withoutNotes(squeeze(text)));
  const ending = longestOf(KNOWN.filter((known) => endsWithLabel(words, known)));
  if (ending) return { code: ending.code, doubts: [] };
  for (let size = Math.min(words.length, 24); size >= 5; size -= 1) {
    const tail = words.slice(-size);
    const cut = codesOf(KNOWN.filter((known) => known.words.startsWith(tail)));
    if (cut.length === 1 && cut[0]) return { code: cut[0], doubts: ['label_cut'] };
  }
  return nearest(labelWords(words.slice(-22)), words);
}

/** Short labels are also column heads or ends of other words; those need their number before them. */
const SHORT: Readonly<Record<string, RegExp>> = {
  'outcome.other.other': /^(3?其[他它]|.*[^\d]3其[他它])$/,
  'outcome.total': /(^|七|办理结果)[总合]计$/,
  'outcome.granted': /(^|一)予以公开$/,
  'outcome.partly_granted': /(^|二)部分公开$/,
};

function endsWithLabel(words: string, { code, words: label }: Known): boolean {
  return words.endsWith(label) && (SHORT[code]?.test(words) ?? true);
}

/** Labels of groups that stand in one cell with that of the row: 三、本年度办理结果（七）总计. */
const GROUPS = /^(?:三[、.]?)?本年度?办理结果:?(?=.)|^\([一二三四五六]\)[^\d()]{4,6}(?=\d[.、])/;

function labelWords(text: string): string {
  const squeezed = withoutGroups(squeeze(text));
  return bareWords(withoutNotes(squeezed.replace(ORDINAL, '')));
}

function withoutGroups(text: string): string {
  const shorter = text.replace(GROUPS, '');
  return shorter === text ? text : withoutGroups(shorter);
}

/** The one longer label that a text with typing errors must mean, null when two come near. */
function nearest(words: string, running?: string): LabelMatch | null {
  const scored = KNOWN.filter((known) => known.words.length >= 6).map((known) => {
    const candidates = running
      ? [-4, -3, -2, -1, 0, 1, 2].map((more) => running.slice(-(known.words.length + more)))
      : [words];
    const distance = Math.min(...candidates.map((text) => editDistance(text, known.words)));
    return { ...known, distance, share: distance / known.words.length };
  });
  scored.sort((a, b) => a.share - b.share);
  const [best] = scored;
  if (!best || best.share > TOLERANCE) return null;
  const rival = scored.find(({ code }) => code !== best.code);
  if (rival && rival.share - best.share < 0.15) return null;
  return { code: best.code, doubts: ['label_corrected'] };
}

/** A label of four or five signs with one of them wrong (予已公开, 部份公开), as a cell of its own. */
function nearestShort(words: string): LabelMatch | null {
  const near = KNOWN.filter(
    (known) =>
      known.words.length >= 4 &&
      known.words.length <= 5 &&
      known.words.length === words.length &&
      editDistance(words, known.words) === 1,
  );
  const [code, ...others] = codesOf(near);
  // Labels of groups are near to each other and to rows that are not of the form (不予办理).
  if (code === undefined || others.length > 0 || HEADING_GROUPS.includes(code)) return null;
  return { code, doubts: ['label_corrected'] };
}

function longestOf(known: readonly Known[]): Known | undefined {
  return [...known].sort((a, b) => b.words.length - a.words.length)[0];
}

function codesOf(known: readonly Known[]): string[] {
  return [...new Set(known.map(({ code }) => code))];
}

/** Long labels of the form that occur anywhere in running words. */
export function mentionedLabels(text: string): string[] {
  const words = bareWords(squeeze(text));
  return codesOf(KNOWN.filter((known) => known.words.length >= 5 && words.includes(known.words)));
}
