import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';

const HEAD = '云岭县水务局2023年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息12条。\n';
const TAIL = '\n二、主动公开政府信息情况\n';

/** Signs and words that stood many times over in files that took readers hours. */
const RUNS = {
  blanks: ' ',
  'wide blanks': '\u3000',
  tabs: '\t',
  'line ends': '\n',
  digits: '1',
  'wide digits': '１',
  'digits in groups': '1,',
  characters: '公',
  'numbers in characters': '一',
  bars: '|',
  dashes: '-',
  dots: '.',
  commas: '，',
  'open brackets': '（',
  years: '2023年',
  'marks of lists': '*',
} as const;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string): Uint8Array =>
  bytes(`<!doctype html><html><body><p>${HEAD}</p>${body}</body></html>`);

const FORMATS: Readonly<Record<string, (run: string) => Uint8Array>> = {
  text: (run) => bytes(HEAD + run + TAIL),
  html: (run) => page(`<p>${run}</p>`),
  'a cell of html': (run) => page(`<table><tr><td>${run}</td><td>1</td></tr></table>`),
  docx: (run) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${HEAD}</w:t></w:r></w:p>` +
          `<w:p><w:r><w:t xml:space="preserve">${run}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
};

const TAGS = ['<b>', '<span>', '<td>', '<tr>', '<li>', '<br>', '<!--', '</p>', '<a href=x>'];

const SMALL = 4000;
/** Twice the size takes twice the time; the rest is for a machine that is busy with other things. */
const MOST_PER_DOUBLING = 3;
/** Below that the clock says nothing. */
const LEAST_MS = 60;
const TRIES = 3;

async function timeOf(file: Uint8Array): Promise<number> {
  const started = performance.now();
  await extractDocument(file).then(
    (document) => parseReport(document),
    () => null,
  );
  return performance.now() - started;
}

/** How much longer four times the size takes, the best of several tries. */
async function growth(file: (size: number) => Uint8Array): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < TRIES && least > MOST_PER_DOUBLING ** 2; attempt += 1) {
    const small = await timeOf(file(SMALL));
    const large = await timeOf(file(4 * SMALL));
    least = Math.min(least, large < LEAST_MS ? 1 : large / small);
  }
  return least;
}

describe.each(Object.entries(FORMATS))('reading %s', (_format, write) => {
  it.each(Object.entries(RUNS))('a run of %s takes time by its length', async (_run, unit) => {
    const file = (size: number) => write(unit.repeat(Math.ceil(size / unit.length)));
    expect(await growth(file)).toBeLessThan(MOST_PER_DOUBLING ** 2);
  });
});

describe('reading a page', () => {
  it.each(TAGS)('a run of %s takes time by its length', async (tag) => {
    const file = (size: number) => page(tag.repeat(Math.ceil(size / tag.length)));
    expect(await growth(file)).toBeLessThan(MOST_PER_DOUBLING ** 2);
  });
});
