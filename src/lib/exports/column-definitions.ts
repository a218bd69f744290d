import { isDerived } from '../catalogue/catalogue.ts';
import type { Derived } from '../catalogue/derived.ts';
import { FORM_ENTRIES } from '../catalogue/form-entries.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import { FORMS } from '../model/form.ts';
import { agenciesText } from '../messages/agencies.ts';
import { domainText } from '../messages/domain.ts';
import { exportsText } from '../messages/exports.ts';
import type { Language } from '../messages/language.ts';
import { punctuation } from '../messages/punctuation.ts';
import { formulaText } from '../views/figures/rate-notes.ts';
import type { TableColumn, TableModel } from '../views/figures/frame.ts';
import { headOf, indicatorOfColumn, indicatorOfRow } from './file-table.ts';

/** What the numbers of a column are: official label, unit, formula, place in the report, what to mind. */
export type ColumnDefinition = {
  column: string;
  label: string;
  unit: string;
  formula: string;
  section: string;
  note: string;
};

/** A definition for each column of a table; one that holds no indicator has its own hint at most. */
export const columnDefinitions = (
  { columns }: Pick<TableModel, 'columns'>,
  language: Language,
): ColumnDefinition[] => columns.map((column) => definitionOf(column, language));

/** A definition for each indicator that has rows of its own, in their order. */
export function rowDefinitions(
  { rows }: Pick<TableModel, 'rows'>,
  language: Language,
): ColumnDefinition[] {
  const indicators = new Set(rows.flatMap((row) => indicatorOfRow(row) ?? []));
  return [...indicators].map((indicator) => ofIndicator('', indicator, language));
}

function definitionOf(column: TableColumn, language: Language): ColumnDefinition {
  const indicator = indicatorOfColumn(column);
  const head = headOf(column);
  if (!indicator) {
    const note = column.hint ?? exportsText[language].columnNotes[column.key] ?? '';
    return { column: head, label: '', unit: '', formula: '', section: '', note };
  }
  return ofIndicator(head, indicator, language);
}

function ofIndicator(
  column: string,
  indicator: Indicator | Derived,
  language: Language,
): ColumnDefinition {
  const text = exportsText[language];
  const derived = isDerived(indicator) ? indicator : null;
  const section = domainText[language].section[indicator.section];
  const article = articleOf(indicator.code);
  return {
    column,
    label: indicator.label[language],
    unit: text.unit[derived?.isMultiple ? 'multiple' : indicator.unit],
    formula: derived ? formulaText(derived, language) : text.printed,
    section:
      article === null
        ? section
        : punctuation[language].qualified(section, agenciesText[language].article(article)),
    note: derived?.trap?.[language] ?? '',
  };
}

/** The item of article 20 that asks for a figure of Section II; null for every other figure. */
function articleOf(code: string): number | null {
  for (const form of FORMS) {
    for (const { article, subjects, measures } of FORM_ENTRIES[form].publication) {
      const asks = subjects.some((subject) =>
        measures.some(([field]) => `${subject}.${field}` === code),
      );
      if (asks) return article;
    }
  }
  return null;
}

/** How the derived indicators of a table are computed, a line each, in the order of its columns and rows. */
export function formulaLines({ columns, rows }: TableModel, language: Language): string[] {
  const derived = [...columns.map(indicatorOfColumn), ...rows.map(indicatorOfRow)].flatMap(
    (indicator) => (indicator && isDerived(indicator) ? [indicator] : []),
  );
  return [...new Set(derived)].map((indicator) =>
    exportsText[language].definition(indicator.label[language], formulaText(indicator, language)),
  );
}

/**
 * What the numbers of a picture are, a line for each of the first indicators of its columns: its name, where it
 * stands in the report or how it is computed, and what it is counted in.
 */
export function definitionLines(
  { columns }: TableModel,
  most: number,
  language: Language,
): string[] {
  const text = exportsText[language];
  const indicators = [...new Set(columns.flatMap((column) => indicatorOfColumn(column) ?? []))];
  return indicators.slice(0, most).map((indicator) => {
    const { label, unit, formula, section } = ofIndicator('', indicator, language);
    const name = text.counted(label, unit);
    return isDerived(indicator) ? text.definition(name, formula) : text.stands(name, section);
  });
}
