import { domainText } from '../../messages/domain.ts';
import { importDeskText, sizeText } from '../../messages/import/desk.ts';
import { importingText, type RefusalCode } from '../../messages/import/importing.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import type { Language } from '../../messages/language.ts';
import type { FileRefusal, ImportFile, ReadingSummary } from '../../model/import-file.ts';

export const FILE_FILTERS = ['all', 'look', 'clean', 'refused', 'accepted'] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

/** One file as the list shows it. */
export type FileLine = {
  id: string;
  name: string;
  size: string;
  /** Agency, year and scope as read; what is not known is said. */
  report: string;
  state: string;
  /** What to look at, or why the file could not be read. */
  look: string;
  /** That another file is the same or of the same report; null when none is. */
  twin: string | null;
  tone: 'waiting' | 'look' | 'clean' | 'refused';
  isAccepted: boolean;
  canOpen: boolean;
};

export type FileList = {
  title: string;
  done: number;
  all: number;
  counts: Record<FileFilter, number>;
  lines: readonly FileLine[];
};

/**
 * The dropped files, those that need a person first: not read, contradicting, doubtful, then the rest.
 * @param unfiled what a person must say of those read without a doubt, as far as it is known
 */
export function fileListView(
  files: readonly ImportFile[],
  filter: FileFilter,
  language: Language,
  unfiled: Unfiled,
): FileList {
  const text = importDeskText[language];
  const twins = twinsOf(files, language);
  const counts = Object.fromEntries(
    FILE_FILTERS.map((name) => [name, files.filter((file) => isIn(file, name, unfiled)).length]),
  ) as Record<FileFilter, number>;
  const done = files.filter(({ state }) => state !== 'waiting').length;
  const shown = files.filter((file) => isIn(file, filter, unfiled));
  return {
    title:
      files.length === 0
        ? text.titleEmpty
        : done < files.length
          ? text.titleWorking(done, files.length)
          : text.titleDone(files.length, counts.look, counts.refused),
    done,
    all: files.length,
    counts,
    lines: [...shown]
      .map((file, place) => ({ file, place }))
      .sort((a, b) => urgency(a.file, unfiled) - urgency(b.file, unfiled) || a.place - b.place)
      .map(({ file }) => fileLine(file, twins.get(file.id) ?? null, unfiled, language)),
  };
}

/** What of a file a person must say before it counts: a part of its filing, or a number its form lacks. */
export type Unsettled = 'agency' | 'year' | 'scope' | 'form' | 'cells';

/** By id of a file what of its filing is open. */
type Unfiled = Readonly<Record<string, readonly Unsettled[]>>;

/** Files with something a person should look at; what was accepted has been looked at. */
export function needsLook({ id, state, summary, accepted }: ImportFile, unfiled: Unfiled): boolean {
  if (state !== 'read' || !summary || accepted !== null) return false;
  const { doubtful, unread, missing, failing } = summary;
  return doubtful + unread + missing + failing > 0 || isUnfiled(summary) || id in unfiled;
}

/** Files that can be accepted as they are. */
export const isClean = (file: ImportFile, unfiled: Unfiled): boolean =>
  file.state === 'read' && file.accepted === null && !needsLook(file, unfiled);

const isUnfiled = ({ agency, year }: ReadingSummary): boolean => agency === null || year === null;

function isIn(file: ImportFile, filter: FileFilter, unfiled: Unfiled): boolean {
  if (filter === 'look') return needsLook(file, unfiled);
  if (filter === 'clean') return isClean(file, unfiled);
  if (filter === 'refused') return file.state === 'refused';
  if (filter === 'accepted') return file.accepted !== null;
  return true;
}

function urgency(file: ImportFile, unfiled: Unfiled): number {
  if (file.state === 'refused') return 0;
  if (file.accepted !== null) return 4;
  if (needsLook(file, unfiled)) return file.summary && file.summary.failing > 0 ? 1 : 2;
  return 3;
}

function fileLine(
  file: ImportFile,
  twin: string | null,
  unfiled: Unfiled,
  language: Language,
): FileLine {
  const text = importDeskText[language];
  const { summary, refusal, state } = file;
  const look =
    state === 'refused' && refusal
      ? refusalSentence(refusal, language)
      : summary
        ? text.look(
            summary.failing,
            summary.unread,
            summary.doubtful,
            summary.missing,
            file.accepted === null ? openText(summary, unfiled[file.id] ?? [], language) : '',
          )
        : '';
  return {
    id: file.id,
    name: file.name,
    size: sizeText(file.size),
    report: summary
      ? [
          summary.agency ?? text.unknownAgency,
          summary.year === null ? text.unknownYear : String(summary.year),
          ...(summary.scope ? [domainText[language].scope[summary.scope]] : []),
        ].join(' · ')
      : '',
    state:
      file.accepted !== null ? text.state.accepted : state === 'refused' ? '' : text.state[state],
    look,
    twin,
    tone:
      state === 'waiting'
        ? 'waiting'
        : state === 'refused'
          ? 'refused'
          : needsLook(file, unfiled)
            ? 'look'
            : 'clean',
    isAccepted: file.accepted !== null,
    canOpen: state === 'read',
  };
}

/** What of its filing is open, in words; what was not read is open for certain. */
function openText(
  { agency, year }: ReadingSummary,
  found: readonly Unsettled[],
  language: Language,
): string {
  const text = importDeskText[language];
  const { filing } = readingDeskText[language];
  const isOpen = (part: Unsettled): boolean =>
    found.includes(part) ||
    (part === 'agency' && agency === null) ||
    (part === 'year' && year === null);
  if (isOpen('cells')) return text.notOfForm;
  const parts = (['agency', 'year', 'scope', 'form'] as const).filter(isOpen);
  return parts.length === 0 ? '' : text.toSettle(parts.map((part) => filing[part]));
}

/** The sentence on a file that could not be read: what it is and what to do. */
export function refusalSentence({ code, what, pages }: FileRefusal, language: Language): string {
  const own: Record<string, string> = importDeskText[language].refusal;
  const sentence = importingText[language].refusal[code as RefusalCode];
  if (sentence) return sentence({ what, pages });
  const faults: Record<string, string> = importDeskText[language].storeFault;
  const fault = code === 'not_kept' ? faults[what] : undefined;
  return fault ? importDeskText[language].notKeptBecause(fault) : (own[code] ?? own.broke ?? '');
}

/** Files with the same bytes, and files of the same agency, year and scope. */
function twinsOf(files: readonly ImportFile[], language: Language): Map<string, string> {
  const text = importDeskText[language];
  const first = new Map<string, ImportFile>();
  const ofReport = new Map<string, ImportFile[]>();
  const twins = new Map<string, string>();
  for (const file of files) {
    const before = file.hash && file.size > 0 ? first.get(file.hash) : undefined;
    if (before) {
      twins.set(file.id, text.sameFile(before.name));
      continue;
    }
    if (file.hash) first.set(file.hash, file);
    const key = reportKey(file);
    if (key) ofReport.set(key, [...(ofReport.get(key) ?? []), file]);
  }
  for (const group of ofReport.values()) {
    if (group.length < 2) continue;
    for (const { id } of group) twins.set(id, text.sameReport(group.length - 1));
  }
  return twins;
}

/** Which report a file is of, as far as it was read; null when that is not known. */
export function reportKey({ summary }: ImportFile): string | null {
  if (!summary || summary.agency === null || summary.year === null) return null;
  return [summary.agency, summary.year, summary.scope ?? ''].join(' ');
}
