import { findIndicator } from '../catalogue/catalogue.ts';
import { exportsText } from '../messages/exports.ts';
import type { Language } from '../messages/language.ts';
import { schemeEditorText } from '../messages/schemes/editor.ts';
import { asFileName } from '../model/file-name.ts';
import { schemeVersion } from '../schemes/scheme-version.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { ViewState } from '../url/view-state.ts';
import type { Frame } from '../views/figures/frame.ts';
import { indicatorOfColumn } from './file-table.ts';

/** Characters of a title in a name: folders and mail cut longer ones. */
const MOST_OF_TITLE = 40;

/**
 * The name of a file without its ending: division, what the numbers are, kind of figure, year. What they are is the indicator where
 * the table holds numbers of one alone or the one that was chosen, otherwise the frame's title; of a scored list
 * the scheme with its version.
 */
export function fileName(
  {
    title,
    table,
    fileTitle,
    figureKind,
  }: Pick<Frame, 'title' | 'table' | 'fileTitle' | 'figureKind'>,
  {
    lang,
    year,
    from,
    to,
    indicator,
  }: Pick<ViewState, 'lang' | 'year' | 'from' | 'to' | 'indicator'>,
  division: string,
): string {
  const codes = new Set(table.columns.flatMap((column) => indicatorOfColumn(column)?.code ?? []));
  const [only] = codes;
  const code = codes.size === 1 ? only : codes.has(indicator) ? indicator : undefined;
  const name = fileTitle ?? (code && findIndicator(code)?.short[lang]);
  const text = exportsText[lang];
  const years = table.columns.filter(({ key }) => /^20\d\d$/.test(key)).length;
  // The years beside a column of the year that was chosen are there to compare with.
  const isRange = years > 1 && !table.columns.some(({ key }) => key === 'value');
  const dated = isRange ? text.ofYears(from, to) : text.ofYear(year);
  const parts = name
    ? [division, name, figureKind, dated]
    : [division, figureKind, title.slice(0, MOST_OF_TITLE)];
  return asFileName(parts.filter(Boolean).join('_'));
}

/** The name of a scheme's file without its ending: its title and its version. */
export const schemeFileName = (scheme: Scheme, language: Language): string =>
  asFileName(schemeEditorText[language].fileName(scheme.title, schemeVersion(scheme)));
