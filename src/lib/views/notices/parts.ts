import { checksText } from '../../messages/checks.ts';
import { findingsText } from '../../messages/findings.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { noticesText } from '../../messages/notices.ts';
import { GRADES, type Grade } from '../../model/finding.ts';
import type { FindingItem } from '../checks/item.ts';
import { ruleOrder } from '../findings/words.ts';
import type { NoticeFields, PaperBlock } from './paper.ts';

/** Which dataset the figures are from. */
export type NoticeDataset = { hash: string; builtOn: string };

/** What a notice lists: what fails, and with `openOnly` nothing that a person has settled. */
export function listedItems(
  items: readonly FindingItem[],
  openOnly: boolean,
): { listed: readonly FindingItem[]; settled: number } {
  const failing = items.filter(({ verdict }) => verdict === 'FAIL');
  const listed = openOnly ? failing.filter(({ settled }) => settled === null) : failing;
  return { listed: inFormOrder(listed), settled: failing.length - listed.length };
}

/** The newest report first, its two scopes apart, the gravest first, then in the order of the form. */
const inFormOrder = (items: readonly FindingItem[]): FindingItem[] =>
  [...items].sort(
    (a, b) =>
      b.year - a.year ||
      a.scope.localeCompare(b.scope) ||
      GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
      ruleOrder(a.rule) - ruleOrder(b.rule),
  );

/** How many findings have a grade. */
export const countOf = (items: readonly FindingItem[], grade: Grade): number =>
  items.filter((item) => item.grade === grade).length;

/** How many of each grade that occurs, the gravest first: `不符2处、存疑1处`. */
export function gradesText(items: readonly FindingItem[], language: Language): string {
  const text = noticesText[language];
  return GRADES.filter((grade) => countOf(items, grade) > 0)
    .map((grade) =>
      text.grade(checksText[language].grade[grade], formatExact(countOf(items, grade), language)),
    )
    .join(text.gradeJoin);
}

/** The years the findings stand in. */
export function yearsText(items: readonly FindingItem[], language: Language): string {
  const years = items.map(({ year }) => year);
  return noticesText[language].years(Math.min(...years), Math.max(...years));
}

/** The finding with its rule's code, which leads to the formula at the end of the paper. */
export function sentenceCell(item: FindingItem, language: Language): string {
  const text = noticesText[language];
  const said = text.rule(item.rule, item.sentence) + (item.isLocal ? text.local : '');
  return item.suggestion === null ? said : text.implied(said, item.suggestion);
}

/** What is printed in each of the cells, marks and blanks in their own words. */
export function cellsCell({ quoted }: FindingItem, language: Language): string {
  const text = findingsText[language];
  return [
    ...(quoted.head === '' ? [] : [quoted.head]),
    ...quoted.cells.map(({ label, text: printed }) => text.cellPair(label, printed)),
    ...(quoted.rest > 0 ? [text.restCells(quoted.rest)] : []),
  ].join(text.separator);
}

/** A number of a finding; one that is not known is a dash, never a zero. */
export const numberCell = (value: number | null, language: Language): string =>
  value === null ? noticesText[language].none : formatExact(value, language);

/** What the figure is held against, in the words of the finding; not known is a dash. */
export const expectedCell = ({ asks }: FindingItem, language: Language): string =>
  asks === '' ? noticesText[language].none : asks;

/** Findings by the report they stand in, in their order. */
export function reportsOf(items: readonly FindingItem[]): [FindingItem, ...FindingItem[]][] {
  const reports = new Map<string, [FindingItem, ...FindingItem[]]>();
  for (const item of items) {
    const key = `${item.year} ${item.scope}`;
    const own = reports.get(key);
    if (own) own.push(item);
    else reports.set(key, [item]);
  }
  return [...reports.values()];
}

/** Where a report stands: its publisher's page or a copy, with the address. */
export function sourceTextOf({ source }: FindingItem, language: Language): string {
  const text = noticesText[language];
  return source ? text.source(source.label, source.href) : text.noSource;
}

/** `2026-03-31` as a paper writes it; empty when it is no date. */
export function dayText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined
    ? ''
    : noticesText[language].day(Number(year), Number(month), Number(day));
}

/** Title, number and addressee, as far as they are given. */
export function headBlocks(fields: NoticeFields, language: Language): PaperBlock[] {
  return [
    { kind: 'title', text: fields.title },
    ...(fields.number === '' ? [] : [{ kind: 'number', text: fields.number } as const]),
    ...(fields.addressee === ''
      ? []
      : [{ kind: 'addressee', text: noticesText[language].addressed(fields.addressee) } as const]),
  ];
}

/** What the figures do not say, whom to ask, and the place for the signature. */
export function closingBlocks(
  fields: NoticeFields,
  settled: number,
  language: Language,
): PaperBlock[] {
  const text = noticesText[language];
  return [
    { kind: 'paragraph', text: text.caution },
    ...(settled === 0
      ? []
      : [{ kind: 'paragraph', text: text.leftOut(formatExact(settled, language)) } as const]),
    ...signatureBlocks(fields, text.definitions, language),
  ];
}

/** Whom to ask, what is annexed, and the place for the signature. */
export function signatureBlocks(
  fields: NoticeFields,
  annex: string,
  language: Language,
): PaperBlock[] {
  const text = noticesText[language];
  return [
    ...(fields.contact === ''
      ? []
      : [{ kind: 'paragraph', text: text.contact(fields.contact) } as const]),
    { kind: 'paragraph', text: text.annexed(annex) },
    { kind: 'signature', issuer: fields.issuer, date: dayText(fields.date, language) },
  ];
}

/** Every rule the paper names, with its formula, and the dataset. */
export function definitionBlocks(
  items: readonly FindingItem[],
  dataset: NoticeDataset,
  language: Language,
): PaperBlock[] {
  const text = noticesText[language];
  const rules = new Map(items.map((item) => [item.rule, item]));
  const inOrder = [...rules.values()].sort((a, b) => ruleOrder(a.rule) - ruleOrder(b.rule));
  return [
    { kind: 'annex', text: text.definitions },
    ...inOrder.map(({ rule, ruleName, formula }): PaperBlock => ({
      kind: 'note',
      text: text.definition(rule, ruleName, formula),
    })),
    { kind: 'note', text: text.dataset(dataset.hash, dataset.builtOn) },
  ];
}
