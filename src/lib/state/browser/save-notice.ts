import type { Language } from '../../messages/language.ts';
import { asFileName } from '../../model/file-name.ts';
import type { NoticeFields, Paper } from '../../views/notices/paper.ts';
import { inventedDataset } from './invented-dataset.ts';
import { keepText, keptText } from './kept-text.ts';
import { saveFile } from './save-file.ts';

const KEY = 'nianbao:notice';

/** What an office writes under each notice again; the others belong to one notice. */
const KEPT = ['number', 'issuer', 'date', 'deadline', 'contact'] as const;

/** What the reader last wrote, nothing when there is none or storage is off. */
export function keptNoticeFields(): Partial<NoticeFields> {
  try {
    const stored: unknown = JSON.parse(keptText(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const texts = new Map(Object.entries(stored));
    return Object.fromEntries(
      KEPT.flatMap((field) => {
        const text: unknown = texts.get(field);
        return typeof text === 'string' ? [[field, text]] : [];
      }),
    );
  } catch {
    // Something else stands there.
    return {};
  }
}

/** Keeps in the browser what a reader typed into a notice, but for what is of one notice alone. */
export function keepNoticeFields(fields: NoticeFields): void {
  keepText(KEY, JSON.stringify(Object.fromEntries(KEPT.map((field) => [field, fields[field]]))));
}

/** Saves a paper as a Word file; its writer is loaded only now. */
export async function saveNotice(made: Paper, language: Language): Promise<void> {
  const paper = inventedDataset.paper(made, language);
  const { paperToDocx } = await import('../../exports/official-docx.ts');
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  saveFile(
    `${asFileName(paper.fileName)}.docx`,
    new Blob([await paperToDocx(paper, language)], { type }),
  );
}
