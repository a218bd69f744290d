import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Language } from '../../../src/lib/messages/language.ts';
import type { Kind } from './attempt.ts';
import { addresses } from './addresses.ts';
import { archives, dataLines, siteFiles } from './keeping.ts';
import { publishedNumbers } from './published-numbers.ts';
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
  publishedNumbers,
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

/** The table of what was tried, row by row, with the rule below its head. */
export function triedTable({ kinds }: Tried, language: Language): string[][] {
  const rows = Object.entries(KINDS).map(([name, kind]) => {
    const { tried, held } = kinds[name] ?? { tried: 0, held: 0 };
    const [what, must] = kind[language];
    return [what, String(tried), String(held), must];
  });
  return [[...HEADS[language]], ['---', '--:', '--:', '---'], ...rows];
}

/** The cells of what stands between the marks of a README; rules are as short as they may be. */
export function tableIn(readme: string): string[][] {
  const [from, to] = MARKS.map((mark) => readme.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from) return [];
  const table = readme.slice(from + MARKS[0].length, to).trim();
  return table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^-{3,}(:?)$/, (_, colon) => (colon ? '--:' : '---'))),
  );
}

export const readReadme = (language: Language): string => readFileSync(READMES[language], 'utf8');
export const readTried = (): Tried => JSON.parse(readFileSync(TRIED, 'utf8')) as Tried;

/** What was tried last of each kind, in the order of the kinds. */
export function merged(before: Tried, now: Tried): Tried {
  const kinds = { ...before.kinds, ...now.kinds };
  const names = Object.keys(KINDS).filter((name) => name in kinds);
  return {
    seed: now.seed,
    kinds: Object.fromEntries(names.map((name) => [name, kinds[name] ?? { tried: 0, held: 0 }])),
  };
}

/** Keeps what was tried and writes its table into both READMEs. */
export async function writeTried(tried: Tried): Promise<void> {
  writeFileSync(TRIED, `${JSON.stringify(tried, null, 2)}\n`);
  for (const language of ['zh', 'en'] as const) {
    const readme = readReadme(language);
    const [before = '', rest = ''] = readme.split(MARKS[0]);
    const after = rest.split(MARKS[1])[1] ?? '';
    const rows = triedTable(tried, language).map((cells) => `| ${cells.join(' | ')} |`);
    const text = `${before}${[MARKS[0], rows.join('\n'), MARKS[1]].join('\n\n')}${after}`;
    const options = await resolveConfig(READMES[language]);
    writeFileSync(READMES[language], await format(text, { ...options, parser: 'markdown' }));
  }
}
