import type { HeaderField, ParsedHeader } from '../../model/parsed-report.ts';
import { findAgency } from './find-agency.ts';
import { findScope } from './find-scope.ts';
import { findTitle, type Title } from './find-title.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import { lineText } from '../split-sections.ts';

/** The period the figures are counted in, the only sure sign of the reporting year. */
const PERIOD =
  /(20\d\d)年(?:度)?1月(?:0?1日)?(?:零时)?(?:起|开始)?(?:至|到|—|–|-|~|——|―|－)+(?:(20\d\d|同|本|当)年?)?12月(?:31日)?/;
const DOTTED = /(20\d\d)[./-]0?1[./-]0?1(?:日)?(?:至|到|—|–|-|~)+(20\d\d)?[./-]?12[./-]31/;

/**
 * Agency, year and scope from title, opening and address; the form is told by the tables. The year is
 * that of the statistics period, never that of publication.
 * @param lines those before the first table
 * @param all every line: the period may stand at the end
 */
export function parseHeader(
  lines: readonly ReadingLine[],
  all: readonly ReadingLine[] = lines,
): Omit<ParsedHeader, 'form'> {
  const texts = lines.map((line) => arabicYears(squeeze(lineText(line)))).filter(isNotEmpty);
  const title = findTitle(texts);
  const whole = texts.join('');
  const agency = findAgency(title, texts);
  const behind = all
    .filter(({ kind }) => kind === 'text')
    .map((line) => squeeze(lineText(line)))
    .join('');
  return {
    agency,
    year: yearOf(title, whole, behind),
    scope: findScope(agency.value, whole),
    division: divisionOf(agency.value, whole),
  };
}

const isNotEmpty = (text: string): boolean => text !== '';

/** 二〇二二年 is 2022年. */
function arabicYears(text: string): string {
  return text.replace(/二[〇○零0][一二三][〇○零一二三四五六七八九0](?=年)/g, (year) =>
    [...year].map((char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join(''),
  );
}

function yearOf(title: Title, text: string, behind: string): HeaderField<number> {
  const period = [text, behind]
    .flatMap((where) => [PERIOD.exec(where), DOTTED.exec(where)])
    .find((match) => match !== null);
  const [, from, to] = period ?? [];
  if (from !== undefined) {
    const year = Number(from);
    const ends = /^\d/.test(to ?? '') ? Number(to) : year;
    const differs = (title.year !== null && title.year !== year) || ends !== year;
    return { value: year, doubts: differs ? ['years_differ'] : [] };
  }
  if (title.year !== null) return { value: title.year, doubts: ['year_from_title'] };
  const told = /(20\d\d)年(?:度)?(?:[,，]|政府信息公开)/.exec(text)?.[1];
  return told ? { value: Number(told), doubts: ['year_from_text'] } : { value: null, doubts: [] };
}

/** Names of divisions in the agency's name and in the address it gives. */
function divisionOf(agency: string | null, text: string): HeaderField<readonly string[]> {
  const address = /地址[:为]?(.{4,40})/.exec(text)?.[1] ?? '';
  const opening = /由(.{2,30}?)(?:人民政府|根据|编制)/.exec(text)?.[1] ?? '';
  const names = [address, opening, agency ?? ''].map(divisionNames);
  const best = names.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
  return best.length > 0
    ? { value: best, doubts: ['division_guessed'] }
    : { value: null, doubts: [] };
}

function divisionNames(text: string): string[] {
  const pattern =
    /^(\p{Script=Han}{2,6}?(?:省|自治区|特别行政区))?(\p{Script=Han}{2,7}?(?:市|自治州|地区|盟))?(\p{Script=Han}{1,7}?(?:县|区|旗|市))?/u;
  return (pattern.exec(text) ?? []).slice(1).filter((name) => name !== undefined);
}
