import type { Provenance } from '../model/extracted-document.ts';
import type { Doubt, Hedge, NamedPart, NarrativeFigure } from '../model/parsed-report.ts';
import { CUMULATIVE, NARRATIVE_RULES, NONE_RULES } from './narrative-rules.ts';
import type { ReadingLine } from './reading-line.ts';

type Prose = { text: string; places: Provenance[] };

const UNITS = '条次|件次|人次|场次|条|件|份|篇|则|个|项|次|宗|起|例|期|场|辑|本|轮';
const FIGURE = new RegExp(
  String.raw`(?<hedge>约|近|超过|超|逾|突破)?(?<![\d.A-Za-z])(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?<myriad>万)?(?<more>余|多)?(?<unit>${UNITS})(?<late>余|多)?(?!\p{Script=Han}?率)`,
  'gu',
);
const SENTENCE_END = /[。;!?]/;
const VERBS =
  /新收|收到|受理|接收|接到|办结|答复|办理|发布|公开|推送|更新|刊发|召开|举办|举行|开展|组织|印发|下发|编印|出版|刊登|制作/g;

/**
 * Section I: figures told in prose, each by the words around it. Years, dates and document numbers
 * carry no unit of counting and are passed over, and so are counts grown over years.
 */
export function readNarrative(lines: readonly ReadingLine[]): NarrativeFigure[] {
  const prose = proseOf(lines);
  const found: NarrativeFigure[] = [];
  for (const match of prose.text.matchAll(FIGURE)) {
    const figure = figureAt(prose, match);
    if (figure) found.push(figure);
  }
  return NARRATIVE_RULES.map(({ indicator }) => indicator)
    .flatMap((indicator) => pickOne(found.filter((figure) => figure.indicator === indicator)))
    .concat(nothingTold(prose, new Set(found.map(({ indicator }) => indicator))));
}

/** Lines joined without their breaks, with the place of every character. */
function proseOf(lines: readonly ReadingLine[]): Prose {
  let text = '';
  const places: Provenance[] = [];
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    for (const char of line.text) {
      if (/\s/.test(char)) continue;
      text += char;
      places.push(...Array.from(char, () => line.provenance));
    }
  }
  return { text, places };
}

function figureAt(prose: Prose, match: RegExpExecArray): NarrativeFigure | null {
  const { text } = prose;
  const groups = match.groups ?? {};
  const { digits = '', unit = '', myriad } = groups;
  const before = wordsBefore(text, match.index);
  const after = /^[^,。;、:()]*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
  if (CUMULATIVE.test(before)) return null;
  const rule = NARRATIVE_RULES.find(
    ({ units, fits }) => units.test(unit) && fits({ before, after, unit }),
  );
  if (!rule) return null;
  const value = Math.round(Number(digits.replace(/,/g, '')) * (myriad ? 1e4 : 1));
  const hedge = hedgeOf(groups);
  return {
    indicator: rule.indicator,
    printed: { status: hedge ? 'rounded' : 'number', value, text: match[0], unit },
    hedge,
    verb: verbOf(before),
    parts: partsAfter(text, match.index + match[0].length),
    doubts: [],
    provenance: placeOf(prose, match.index),
  };
}

/** The words that belong to a number: of its own sentence, since the number before it. */
function wordsBefore(text: string, index: number): string {
  const reach = text.slice(Math.max(0, index - 60), index);
  const sentence = reach.split(SENTENCE_END).at(-1) ?? '';
  const since = sentence.split(new RegExp(String.raw`\d(?:万|余|多)*(?:${UNITS})`)).at(-1) ?? '';
  return since.replace(/^[,、)]+/, '').replace(/(共|共计|总计|达到|达|为|合计|约|近)$/, '');
}

/** What was done with the items counted; 公开 is also part of names (信息公开申请) and counts last. */
function verbOf(before: string): string | null {
  const verbs = before.match(VERBS) ?? [];
  return verbs.filter((verb) => verb !== '公开').at(-1) ?? verbs.at(-1) ?? null;
}

function hedgeOf(groups: Record<string, string | undefined>): Hedge | null {
  const { hedge, more, late, myriad } = groups;
  if (more ?? late) return (more ?? late) === '多' ? '多' : '余';
  if (hedge) return hedge === '约' ? '约' : hedge === '近' ? '近' : '超';
  return myriad ? '万' : null;
}

/** Named parts that follow a whole: `其中甲2308条,乙3846条,…` to the end of the sentence. */
function partsAfter(text: string, index: number): NamedPart[] {
  const rest = text.slice(index, index + 400);
  const lead = /^[,。;]?(?:其中|包括|分别为|其中包括)[:,]?/.exec(rest)?.[0];
  if (!lead) return [];
  const list = rest.slice(lead.length).split(/[。;]/)[0] ?? '';
  const pattern = new RegExp(
    String.raw`^[,、和及]?(?<label>\p{Script=Han}[^\d,。;]{0,24}?)(?:共|为)?(?<digits>\d+)(?:${UNITS})`,
    'u',
  );
  const parts: NamedPart[] = [];
  let left = list;
  for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
    const { label = '', digits = '' } = match.groups ?? {};
    parts.push({ label, value: Number(digits) });
    left = left.slice(match[0].length);
  }
  return parts.length >= 2 ? parts : [];
}

/** One figure an indicator: the first; others that differ make it doubtful. */
function pickOne(figures: readonly NarrativeFigure[]): NarrativeFigure[] {
  const [first] = figures;
  if (!first) return [];
  const doubts: Doubt[] = [];
  if (figures.some(({ printed }) => printed.value !== first.printed.value)) {
    doubts.push('several_figures');
  }
  const sum = first.parts.reduce((total, { value }) => total + value, 0);
  if (first.parts.length > 0 && sum !== first.printed.value) doubts.push('parts_differ');
  return [{ ...first, doubts }];
}

function nothingTold(prose: Prose, told: ReadonlySet<string>): NarrativeFigure[] {
  return NONE_RULES.flatMap(({ indicator, pattern }): NarrativeFigure[] => {
    const match = told.has(indicator) ? null : pattern.exec(prose.text);
    if (!match) return [];
    const [, words = ''] = match;
    return [
      {
        indicator,
        printed: { status: 'none_in_words', value: null, text: words, unit: null },
        hedge: null,
        verb: null,
        parts: [],
        doubts: [],
        provenance: placeOf(prose, match.index),
      },
    ];
  });
}

function placeOf({ places }: Prose, index: number): Provenance {
  const nowhere = { page: null, box: null, grid: null, row: null, column: null };
  return places[index] ?? { ...nowhere, start: null, end: null };
}
