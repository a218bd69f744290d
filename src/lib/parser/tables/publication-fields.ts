import type { Form } from '../../model/report.ts';
import { bareWords, squeeze, withoutNotes } from '../plain-text.ts';

export const KINDS = [
  'rules',
  'normative',
  'permits',
  'services',
  'penalties',
  'coercion',
  'fees',
  'procurement',
] as const;
export type Kind = (typeof KINDS)[number];

/** Labels of Section II at the end of what is printed before the figures (art. 20 of the regulation). */
const LABELS: readonly [Kind, RegExp][] = [
  ['normative', /规范性(文件|档案)$/],
  ['rules', /规章$/],
  ['services', /其他对外管理服务事项$/],
  ['permits', /行政许可$/],
  ['penalties', /行政处罚$/],
  ['coercion', /行政强制(措施)?$/],
  ['fees', /行政事业性?收费$/],
  ['procurement', /政府集中采购$/],
];

/** Rows that some places add to the form. */
const ADDED = /其他主动公开文件$/;

export type PublicationLabel = Kind | 'added' | null;

/** @param whole the label is a cell of its own and must be nothing but the label */
export function publicationLabel(text: string, whole: boolean): PublicationLabel {
  const words = bareWords(withoutNotes(squeeze(text))).replace(
    /^[一二三四五六七八九\d]+(?=行政|规章|其他|政府)/,
    '',
  );
  if (ADDED.test(words)) return 'added';
  const found = LABELS.find(([, pattern]) => pattern.test(words));
  if (!found) return null;
  return whole && words.length > 16 ? null : found[0];
}

/** How many rows of Section II are named in running words. */
export function publicationMentions(text: string): number {
  const labels = /规章|规范性文件|行政许可|行政处罚|行政强制|事业性收费|集中采购/g;
  return withoutNotes(squeeze(text)).match(labels)?.length ?? 0;
}

/** Column heads, and the form that alone has them. */
const HEADS: readonly [field: string, RegExp, Form | null][] = [
  ['issued', /制发/, '2021'],
  ['repealed', /废止/, '2021'],
  ['effective', /现行有效/, '2021'],
  ['amount', /收费金额/, '2021'],
  ['made', /新制作/, '2019'],
  ['disclosed_total', /对外公开/, '2019'],
  ['disclosed', /新公开/, '2019'],
  ['items_prev', /上一?年(度)?项目/, '2019'],
  ['items_change', /本年增|增\/减/, '2019'],
  ['items', /采购项目/, '2019'],
  ['amount', /采购总?金额/, '2019'],
  ['decisions', /处理决定/, null],
];

/** The field a column head names. */
export function headField(text: string): string | null {
  const words = squeeze(text);
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The order in which the words before a row name its fields; null where they do not name all. */
export function headOrder(words: string, fields: readonly string[]): readonly string[] | null {
  const text = squeeze(words);
  const found = fields.map((field) => ({
    field,
    at: text.search(HEADS.find(([name]) => name === field)?.[1] ?? /$^/),
  }));
  if (found.length < 2 || found.some(({ at }) => at < 0)) return null;
  return found.sort((a, b) => a.at - b.at).map(({ field }) => field);
}

/** The form whose column heads stand in the text; null when there are none or those of both. */
export function formOfHeads(text: string): Form | null {
  const words = squeeze(text);
  const forms = new Set(
    HEADS.flatMap(([, pattern, form]) => (form && pattern.test(words) ? [form] : [])),
  );
  if (/本年处理决定/.test(words)) forms.add('2021');
  const [form] = forms;
  return forms.size === 1 && form ? form : null;
}

/** The fields of a row in the order of the form. */
export function fieldsOf(kind: Kind, form: Form): readonly string[] {
  const document = kind === 'rules' || kind === 'normative';
  if (form === '2021') {
    if (document) return ['issued', 'repealed', 'effective'];
    if (kind === 'services' || kind === 'procurement') return [];
    return [kind === 'fees' ? 'amount' : 'decisions'];
  }
  if (document) return ['made', 'disclosed', 'disclosed_total'];
  if (kind === 'fees') return ['items_prev', 'items_change'];
  return kind === 'procurement' ? ['items', 'amount'] : ['items_prev', 'items_change', 'decisions'];
}
