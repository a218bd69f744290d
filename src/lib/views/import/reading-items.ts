import { findingSentence } from '../../checks/finding-sentence.ts';
import { ruleText } from '../../checks/registry.ts';
import { indicatorOf } from '../../catalogue/catalogue.ts';
import { parseCellKey, cellName, cellKey } from '../../catalogue/cell-key.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import { readingText } from '../../messages/import/reading.ts';
import type { Provenance } from '../../model/extracted-document.ts';
import { isContradiction, type Finding } from '../../model/finding.ts';
import type { ParsedReport, PrintedValue } from '../../model/parsed-report.ts';

export type ItemKind = 'failing' | 'unread' | 'doubtful' | 'warning';

/** Something a person should look at: what it is, which cells it is about, where it stands. */
export type ReadingItem = {
  id: string;
  kind: ItemKind;
  /** Names of the cells, the one to look at first in front; none for an unread piece without a row. */
  cells: readonly string[];
  title: string;
  text: string;
  place: Provenance | null;
  /** What the rule found, where a rule did: a person may say what it is. */
  finding?: Finding;
};

/**
 * What is open in a reading, the most weighty first: figures that contradict each other, what was not
 * read, cells in doubt (those of one row for one reason together), then what is worth a look.
 */
export function readingItems(
  reading: ParsedReport,
  findings: readonly Finding[],
  language: Language,
): ReadingItem[] {
  const places = placesOf(reading);
  const failing = findings.filter(({ verdict }) => verdict === 'FAIL');
  return [
    ...failing.filter(isContradiction).map(findingItem('failing', places, language)),
    ...unreadItems(reading, language),
    ...doubtItems(reading, language),
    ...failing
      .filter((finding) => !isContradiction(finding))
      .map(findingItem('warning', places, language)),
  ];
}

type Places = ReadonlyMap<string, Provenance>;

/** Where each cell of a reading stands in its document. */
export function placesOf({ cells, narrative }: ParsedReport): Places {
  return new Map([
    ...narrative.map(({ indicator, provenance }) => [indicator, provenance] as const),
    ...cells.map(
      ({ indicator, applicant, provenance }) =>
        [cellKey(indicator, applicant), provenance] as const,
    ),
  ]);
}

function findingItem(kind: ItemKind, places: Places, language: Language) {
  return (finding: Finding): ReadingItem => {
    const cells = finding.cells
      .filter(({ year }) => year === undefined)
      .map(cellName)
      .filter((cell) => parseCellKey(cell) !== undefined);
    const text = readingDeskText[language];
    const rule = ruleText(finding.rule, language);
    return {
      id: `${finding.rule} ${finding.cells.map(cellName).join(' ')}`,
      kind,
      cells,
      finding,
      title: rule.name,
      text: [
        findingSentence(finding, language),
        text.formula(rule.formula),
        finding.implied === null ? '' : text.implied(finding.implied),
      ]
        .filter((part) => part !== '')
        .join(text.sentenceJoin),
      place: cells.map((cell) => places.get(cell)).find((place) => place) ?? null,
    };
  };
}

function unreadItems({ unread }: ParsedReport, language: Language): ReadingItem[] {
  const text = readingDeskText[language];
  return unread.map(({ reason, indicator, applicant, text: printed, provenance }, place) => {
    const cell =
      indicator === null
        ? null
        : cellKey(indicator, applicant ?? (printed === '' ? 'natural' : 'total'));
    return {
      id: `unread ${place} ${cell ?? ''}`,
      kind: 'unread',
      cells: cell === null ? [] : [cell],
      title: cell === null ? text.noRow : cellLabel(cell, language),
      text: text.unreadPiece(readingText[language].unread[reason] ?? reason, printed),
      place: provenance,
    };
  });
}

/** Cells in doubt, those of one row that are so for the same reasons as one item. */
function doubtItems({ cells, narrative }: ParsedReport, language: Language): ReadingItem[] {
  const rows = new Map<string, ReadingItem & { printed: string[] }>();
  const words = readingText[language].doubt;
  const text = readingDeskText[language];
  const all = [
    ...narrative.map((figure) => ({ ...figure, key: figure.indicator })),
    ...cells.map((cell) => ({ ...cell, key: cellKey(cell.indicator, cell.applicant) })),
  ];
  for (const { key, indicator, doubts, printed, provenance } of all) {
    if (doubts.length === 0) continue;
    const reasons = doubts.map((doubt) => words[doubt] ?? doubt).join(text.listJoin);
    const id = `doubt ${indicator} ${doubts.join(' ')}`;
    const row = rows.get(id);
    rows.set(id, {
      id,
      kind: 'doubtful',
      cells: [...(row?.cells ?? []), key],
      title: indicatorOf(indicator).short[language],
      text: reasons,
      place: row?.place ?? provenance,
      printed: [...(row?.printed ?? []), printedText(printed, language)],
    });
  }
  return [...rows.values()].map(({ printed, ...item }) => ({
    ...item,
    text: text.doubtful(item.text, printed.join(' ')),
  }));
}

/** What stood there, a blank by its word. */
export function printedText({ status, text }: PrintedValue, language: Language): string {
  return status === 'blank' ? domainText[language].missing.blank : text;
}

/** The row and, in Section III, the column of a cell. */
export function cellLabel(key: string, language: Language): string {
  const cell = parseCellKey(key);
  if (!cell) return key;
  const label = cell.indicator.short[language];
  if (!cell.indicator.perApplicant) return label;
  return `${label} · ${domainText[language].applicant[cell.applicant]}`;
}
