import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { noticesText } from '../../messages/notices.ts';
import type { FindingItem } from '../checks/item.ts';
import {
  cellsCell,
  closingBlocks,
  dayText,
  definitionBlocks,
  gradesText,
  headBlocks,
  listedItems,
  expectedCell,
  numberCell,
  reportsOf,
  sentenceCell,
  sourceTextOf,
  yearsText,
  type NoticeDataset,
} from './parts.ts';
import type { NoticeFields, Paper, PaperBlock, PaperColumn } from './paper.ts';

/**
 * The letter that asks one agency to verify what fails in its reports (核对通知): a table for each report
 * in the order of the form, with a column left open for the answer.
 * @param keptTo what the list was kept to, so that the letter counts no more than it was shown
 * @returns null when nothing is left to list
 */
export function inquiryPaper(
  agency: string,
  items: readonly FindingItem[],
  keptTo: string | null,
  openOnly: boolean,
  fields: NoticeFields,
  dataset: NoticeDataset,
  language: Language,
): Paper | null {
  const text = noticesText[language];
  const { listed, settled } = listedItems(items, openOnly);
  if (listed.length === 0) return null;
  const count = formatExact(listed.length, language);
  const deadline = dayText(fields.deadline, language);
  const opening = text.inquiryOpening(
    yearsText(listed, language),
    text.keptTo(keptTo),
    count,
    gradesText(listed, language),
  );
  return {
    fileName: [text.inquiry, agency].join(text.fileJoin),
    title: fields.title,
    blocks: [
      ...headBlocks(fields, language),
      { kind: 'paragraph', text: opening },
      { kind: 'paragraph', text: deadline === '' ? text.replyOpen : text.reply(deadline) },
      ...reportsOf(listed).flatMap((own, at) => reportBlocks(own, at + 1, language)),
      ...closingBlocks(fields, settled, language),
      ...definitionBlocks(listed, dataset, language),
    ],
  };
}

function reportBlocks(
  items: readonly [FindingItem, ...FindingItem[]],
  at: number,
  language: Language,
): PaperBlock[] {
  const text = noticesText[language];
  const [first] = items;
  return [
    { kind: 'heading', text: text.report(text.ordinal(at), first.year, first.scope) },
    { kind: 'note', text: sourceTextOf(first, language) },
    {
      kind: 'table',
      columns: columns(language),
      rows: items.map((item, index) => [
        String(index + 1),
        item.gradeLabel,
        sentenceCell(item, language),
        cellsCell(item, language),
        expectedCell(item, language),
        numberCell(item.found, language),
        '',
      ]),
    },
  ];
}

function columns(language: Language): PaperColumn[] {
  const { at, grade, finding, cells, expected, found, answer } = noticesText[language].columns;
  return [
    { label: at, share: 7, numeric: true },
    { label: grade, share: 7 },
    { label: finding, share: 28 },
    { label: cells, share: 20 },
    { label: expected, share: 16 },
    { label: found, share: 9, numeric: true },
    { label: answer, share: 13 },
  ];
}
