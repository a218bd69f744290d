import type { Subject } from '../../catalogue/form-entries.ts';
import { bareWords, squeeze, withoutNotes } from '../plain-text.ts';

/** Labels of Section II at the end of what is printed before the figures (art. 20 of the regulation). */
const LABELS: readonly [Subject, RegExp][] = [
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

export type PublicationLabel = Subject | 'added' | null;

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
