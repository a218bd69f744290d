import type { Doubt, HeaderField, ParsedHeader } from '../model/parsed-report.ts';
import type { Scope } from '../model/report.ts';
import { squeeze } from './plain-text.ts';
import type { ReadingLine } from './reading-line.ts';
import { lineText } from './split-sections.ts';

type Title = { agency: string | null; year: number | null };

/** The period the figures are counted in, the only sure sign of the reporting year. */
const PERIOD =
  /(20\d\d)年(?:度)?1月1日(?:起|开始)?(?:至|到|—|–|-|~|——)(?:(?:20\d\d|同|本|当)年)?12月31日/;

const REPORT_WORDS = String.raw`(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)`;
const TITLES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:关于)?(?<name>\p{Script=Han}.{1,40}?)(?<year>20\d\d)年度?(?:的)?${REPORT_WORDS}`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:关于)?(?<year>20\d\d)年度?(?<name>\p{Script=Han}.{1,40}?)${REPORT_WORDS}`,
    'u',
  ),
  new RegExp(
    String.raw`^(?<name>\p{Script=Han}.{1,40}?)${REPORT_WORDS}[(]?(?<year>20\d\d)年?`,
    'u',
  ),
  new RegExp(
    String.raw`^(?<name>\p{Script=Han}.{1,40}?(?:政府|局|委员会|办公[室厅]|办事处|委|厅|院|中心))${REPORT_WORDS}$`,
    'u',
  ),
];

const AGENCY = String.raw`(?<name>\p{Script=Han}{2,30}?(?:人民政府(?:办公[室厅])?|委员会|办公[室厅]|办事处|管委会|局|厅|院|中心|部))`;
const OPENINGS: readonly RegExp[] = [
  new RegExp(String.raw`由${AGENCY}(?:根据|按照|依据|编制|结合)`, 'u'),
  new RegExp(
    String.raw`(?:^|[,。;])${AGENCY}(?:根据|按照|依据|结合).{0,80}(?:编制|公布|撰写)`,
    'u',
  ),
];

/**
 * Agency, year and scope from title, opening and address; the form is told by the tables. The year is
 * that of the statistics period, never that of publication.
 * @param lines those before the first table
 */
export function parseHeader(lines: readonly ReadingLine[]): Omit<ParsedHeader, 'form'> {
  const texts = lines.map((line) => squeeze(lineText(line))).filter((text) => text !== '');
  const title = findTitle(texts);
  const whole = texts.join('');
  const agency = agencyOf(title, whole);
  return {
    agency,
    year: yearOf(title, whole),
    scope: scopeOf(agency.value, whole),
    division: divisionOf(agency.value, whole),
  };
}

/** A title may be broken over up to three lines, or run into the text below it. */
function findTitle(texts: readonly string[]): Title {
  for (let at = 0; at < Math.min(texts.length, 80); at += 1) {
    for (let size = 1; size <= 3; size += 1) {
      const text = texts
        .slice(at, at + size)
        .join('')
        .replace(/^#+/, '');
      if (size > 1 && text.length > 80) break;
      const title = titleOf(text.slice(0, 100), text.length > 80);
      if (title) return title;
    }
  }
  return { agency: null, year: null };
}

/** @param running the line holds more than a title and must begin with a name of a body */
function titleOf(text: string, running: boolean): Title | null {
  for (const pattern of TITLES) {
    const groups = pattern.exec(text)?.groups;
    const name = groups?.name?.replace(/^(首页|您?当前位置)[:>]*/, '') ?? '';
    if (!groups || /[。;,:>|]/.test(name)) continue;
    if (/^(现|本|根据|按照|为|由|依据)/.test(name) || (running && !BODY_END.test(name))) continue;
    return { agency: cleanName(name), year: groups.year ? Number(groups.year) : null };
  }
  return null;
}

const BODY_END = /(政府|局|委员会|委|办公[室厅]|办事处|厅|院|中心)$/;

function cleanName(name: string): string | null {
  // 人民政府信息公开: the 政府 belongs to the name.
  if (name.endsWith('人民')) return `${name}政府`;
  const clean = name.replace(/(政府|关于|的)$/, (end, _word, at) =>
    end === '政府' && name.slice(0, at).endsWith('人民') ? end : '',
  );
  return clean.length >= 2 ? clean : null;
}

function agencyOf(title: Title, text: string): HeaderField<string> {
  if (title.agency) return { value: title.agency, doubts: [] };
  for (const pattern of OPENINGS) {
    const name = pattern.exec(text)?.groups?.name?.replace(/^(本报告|本年度报告|报告)由?/, '');
    if (name) return { value: name, doubts: ['agency_from_text'] };
  }
  return { value: null, doubts: [] };
}

function yearOf(title: Title, text: string): HeaderField<number> {
  const period = PERIOD.exec(text)?.[1];
  if (period) {
    const year = Number(period);
    const differs = title.year !== null && title.year !== year;
    return { value: year, doubts: differs ? ['years_differ'] : [] };
  }
  if (title.year !== null) return { value: title.year, doubts: ['year_from_title'] };
  const told = /(20\d\d)年(?:度)?[,，]/.exec(text)?.[1];
  return told ? { value: Number(told), doubts: ['year_from_text'] } : { value: null, doubts: [] };
}

/** Words that count for all bodies of a place. */
const TOGETHER = /全[省市县区州旗](?:共|总共|累计)?(?:受理|收到|新收|办理)|汇总/;

/** A government above the township reports for its departments too; everyone else for itself. */
function scopeOf(agency: string | null, text: string): HeaderField<Scope> {
  if (agency === null) return { value: null, doubts: [] };
  const whole = /人民政府$/.test(agency) && !/[乡镇]人民政府$/.test(agency);
  const told = TOGETHER.test(text);
  if (whole) return { value: 'aggregate', doubts: told ? [] : doubt('scope_guessed') };
  const aggregated = /办公[室厅]$/.test(agency) && TOGETHER.test(text);
  return { value: 'own', doubts: aggregated ? doubt('scope_guessed') : [] };
}

const doubt = (code: Doubt): Doubt[] => [code];

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
