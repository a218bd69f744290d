import type { SeenAt } from '../../model/report.ts';
import type { Language } from '../../messages/language.ts';
import { rankingText } from '../../messages/ranking.ts';
import type { TableCell } from './frame.ts';
import { localMark, sourceLink } from './local-mark.ts';

/**
 * The publisher's page of a report, a copy kept elsewhere, the reader's own file, or the word that its
 * address is not known.
 */
export function sourceCell(
  source: string | null,
  language: Language,
  seenAt: SeenAt | null = 'publisher',
): TableCell {
  const text = rankingText[language];
  const local = localMark(source, language);
  if (local) return { text: local.hint, value: local.hint };
  return source
    ? {
        text: seenAt === 'copy' ? text.copy : text.open,
        value: source,
        ...sourceLink(source, language),
      }
    : { text: text.noSource, value: null };
}

/** What is noted of where a report was seen, in the language of the page; null when nothing is. */
export function sourceNote(
  report: { source_note: string | null; source_note_en: string | null },
  language: Language,
): string | null {
  return { zh: report.source_note, en: report.source_note_en }[language];
}
