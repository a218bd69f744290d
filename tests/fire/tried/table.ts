import { readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '../../../src/lib/messages/language.ts';
import type { Kind } from './attempt.ts';
import { addresses } from './addresses.ts';
import { archives, dataLines, siteFiles } from './keeping.ts';
import { damagedFiles, grownFiles, hostileFiles } from './reading.ts';

/** What is tried, by name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  damagedFiles,
  hostileFiles,
  grownFiles,
  addresses,
  siteFiles,
  archives,
  dataLines,
};

/** How often each kind was tried and held, and by which seed. */
export type Tried = { seed: number; kinds: Record<string, { tried: number; held: number }> };

const TRIED = 'tests/fire/tried/tried.json';
const READMES: Readonly<Record<Language, string>> = { zh: 'README.zh-CN.md', en: 'README.md' };
const MARKS = ['<!-- npm run fire -->', '<!-- end of npm run fire -->'] as const;

const HEADS = {
  zh: ['试了什么', '次数', '经住', '要求'],
  en: ['tried', 'times', 'held', 'what must come of it'],
} as const;

/** The table of what was tried, as it stands in a README. */
export function triedTable({ kinds }: Tried, language: Language): string {
  const rows = Object.entries(KINDS).map(([name, kind]) => {
    const { tried, held } = kinds[name] ?? { tried: 0, held: 0 };
    const [what, must] = kind[language];
    return [what, String(tried), String(held), must];
  });
  const all = [[...HEADS[language]], ['---', '--:', '--:', '---'], ...rows];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What stands between the marks of a README. */
export function tableIn(readme: string): string {
  const [from, to] = MARKS.map((mark) => readme.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from) return '';
  return readme.slice(from + MARKS[0].length, to).trim();
}

export const readReadme = (language: Language): string => readFileSync(READMES[language], 'utf8');
export const readTried = (): Tried => JSON.parse(readFileSync(TRIED, 'utf8')) as Tried;

/** Keeps what was tried and writes its table into both READMEs. */
export function writeTried(tried: Tried): void {
  writeFileSync(TRIED, `${JSON.stringify(tried, null, 2)}\n`);
  for (const language of ['zh', 'en'] as const) {
    const readme = readReadme(language);
    const [before = '', rest = ''] = readme.split(MARKS[0]);
    const after = rest.split(MARKS[1])[1] ?? '';
    const table = `${MARKS[0]}\n\n${triedTable(tried, language)}\n\n${MARKS[1]}`;
    writeFileSync(READMES[language], `${before}${table}${after}`);
  }
}
