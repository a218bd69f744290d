import { readFileSync } from 'node:fs';
import { array, assert as check, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import type { PrintedBlock } from '../golden/reports/generate/printed-report.ts';
import { writePdf, type PdfHabits } from '../golden/reports/generate/write-pdf.ts';
import { paragraphsOf } from './extracted.ts';

/** A page as a browser prints it: nothing is indented, the title is as large as the text. */
const BROWSER: PdfHabits = {
  fonts: 'own codes',
  rulings: 'none',
  uprightFont: false,
  shift: 0,
  header: null,
  indent: '',
  titleSize: 14,
};
const PRINT: PdfHabits = { ...BROWSER, indent: '\u3000\u3000', titleSize: 22 };

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** Prose of a length, without a figure, ended by a full stop. */
const prose = (length: number): string =>
  `${'本局把公开当作日常工作的一部分，能说清楚的都说清楚，并按时答复群众'.repeat(9).slice(0, length - 1)}。`;

const title = (text: string): PrintedBlock => ({ kind: 'title', text });
const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text });

async function read(blocks: readonly PrintedBlock[], habits: PdfHabits): Promise<string[]> {
  return paragraphsOf(await extractDocument(writePdf(blocks, habits), readPdfResource));
}

/** A report of headings, each with paragraphs of these lengths, as often as pages are to be filled. */
const report = (lengths: readonly number[]): PrintedBlock[] => [
  title('河岸县教育局2023年政府信息公开年度报告'),
  ...HEADINGS.flatMap((heading) => [paragraph(heading), ...lengths.map(prose).map(paragraph)]),
];

const textsOf = (blocks: readonly PrintedBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));

/** The writer sets 33 signs on a line. */
const ONE_LINE = integer({ min: 4, max: 33 });
/** Where the last line is neither full nor almost so: a full one is the same as one that goes on. */
const WRAPPED = tuple(integer({ min: 1, max: 5 }), integer({ min: 2, max: 28 })).map(
  ([full, rest]) => full * 33 + rest,
);
const RUNS = { numRuns: 8 };

/** A report of which every paragraph is one line, as a browser and an office program print it. */
const SINGLE_LINES = [
  '河岸县教育局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '2023年，本局主动公开政府信息214条，收到依申请公开16件。',
  '二、主动公开政府信息情况',
  '全年制发规范性文件7件。',
  '三、收到和处理政府信息公开申请情况',
  '全年收到申请16件。',
  '四、政府信息公开行政复议、行政诉讼情况',
  '全年没有发生。',
  '五、存在的主要问题及改进情况',
  '公开内容还不够细，个别栏目更新不及时，明年将逐项整改，并对各股室开展培训。',
  '六、其他需要报告的事项',
  '2023年未收取信息处理费。',
];

describe('paragraphs of a PDF', () => {
  it.each(['single-lines-browser.pdf', 'single-lines-office.pdf'])('%s', async (name) => {
    const file = new URL(`../fixtures/pdf/${name}`, import.meta.url);
    const document = await extractDocument(new Uint8Array(readFileSync(file)), readPdfResource);
    expect(paragraphsOf(document)).toEqual(SINGLE_LINES);
  });

  it('stay apart where each is one line', async () => {
    await check(
      asyncProperty(array(ONE_LINE, { minLength: 1, maxLength: 3 }), async (lengths) => {
        const blocks = report(lengths);
        expect(await read(blocks, BROWSER)).toEqual(textsOf(blocks));
      }),
      RUNS,
    );
  });

  it('are whole where they take several lines, over the ends of pages too', async () => {
    await check(
      asyncProperty(
        array(WRAPPED, { minLength: 2, maxLength: 4 }),
        constantFrom(BROWSER, PRINT),
        async (lengths, habits) => {
          const blocks = report(lengths);
          expect(await read(blocks, habits)).toEqual(textsOf(blocks));
        },
      ),
      RUNS,
    );
  });

  it('are whole where only one of them takes two lines', async () => {
    const blocks = [title('甲乙局2023年报告'), ...[12, 50, 9].map(prose).map(paragraph)];
    expect(await read(blocks, BROWSER)).toEqual(textsOf(blocks));
  });

  it('a heading that is as long as a line does not swallow the next one', async () => {
    const long = `一、${prose(32).slice(0, 31)}`;
    const blocks = [long, '二、主动公开', prose(70), prose(80), prose(90), prose(75)].map(
      paragraph,
    );
    expect(await read(blocks, BROWSER)).toEqual(textsOf(blocks));
  });

  it('a number of a sentence that was wrapped before it is no heading', async () => {
    const text = `${prose(33).slice(0, 33 - 1)}在`.slice(0, 33);
    const blocks = [prose(70), prose(80), `${text}三、四季度增加较多，${prose(40)}`, prose(60)];
    expect(await read(blocks.map(paragraph), BROWSER)).toEqual(blocks);
  });
});
