import { describe, expect, it } from 'vitest';
import { extractDoc } from '../../../src/lib/importers/doc/extract-doc.ts';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { ImportRefusal } from '../../../src/lib/importers/refusal.ts';
import {
  container,
  docFile,
  u16,
  type DocExtras,
  type DocParagraph,
} from '../../golden/reports/generate/doc-file.ts';
import { outline } from '../outline.ts';
import {
  chineseList,
  counted,
  DELETED,
  HIDDEN,
  innerRow,
  paragraph,
  RAISED,
  row,
  STRUCK,
  styleSheet,
  symbol,
} from './modifiers.ts';

type Case = [
  name: string,
  paragraphs: readonly DocParagraph[],
  expected: string[],
  extras?: DocExtras,
];

const TEXT: Case[] = [
  [
    'deleted and hidden text',
    [paragraph([{ text: '17', sprms: DELETED }, { text: '12' }, { text: '9', sprms: HIDDEN }])],
    ['12'],
  ],
  [
    'a link shows its words, not its address',
    [paragraph('见\x13 HYPERLINK "http://127.0.0.1/777" \x14公报\x15第3期')],
    ['见公报第3期'],
  ],
  [
    'a field within a field',
    [paragraph('\x13 IF \x13 PAGE \x144\x15 = 4 \x14共5页\x15完')],
    ['共5页完'],
  ],
  [
    'a field of any length, and one that only ends',
    [paragraph('\x13 A \x14'.repeat(40_000) + '1' + '\x15'.repeat(40_001) + '2')],
    ['12'],
  ],
  [
    'a raised mark behind a figure, and a figure raised as a whole',
    [
      paragraph([{ text: '12' }, { text: '1', sprms: RAISED }]),
      paragraph([{ text: '4', sprms: RAISED }]),
    ],
    ['12(1)', '4'],
  ],
  [
    'struck out beside the figure, and alone',
    [
      paragraph([{ text: '55', sprms: STRUCK }, { text: '1' }]),
      paragraph([{ text: '6', sprms: STRUCK }]),
    ],
    ['1', '~~6~~'],
  ],
  [
    'signs that stand for something else',
    [paragraph('a\tb\vc\x1Ed\x1Fe\x02\x01f'), paragraph([{ text: '(', sprms: symbol(0x2611) }])],
    ['a\tbc-def', '☑'],
  ],
  ['a page break ends a paragraph', [paragraph('一\f二')], ['一', '二']],
  [
    'pieces out of order, some of one byte a sign',
    [paragraph('12'), paragraph('件'), paragraph('1204')],
    ['12', '件', '1204'],
    { fastSaved: true },
  ],
  [
    'numbers that Word counts',
    [
      paragraph('总体', counted(1, 0)),
      paragraph('公开', counted(1, 1)),
      paragraph('申请', counted(1, 1)),
      paragraph('收到', counted(1, 0)),
    ],
    ['一、总体', '（一）公开', '（二）申请', '二、收到'],
    { lists: chineseList(77) },
  ],
  [
    'text boxes come before their paragraph, told apart by their shapes',
    [paragraph('甲\x08'), paragraph('乙\x08')],
    ['框一', '甲', '框二', '乙'],
    {
      boxes: [
        { shape: 5, paragraphs: [paragraph('框一')] },
        { shape: 6, paragraphs: [paragraph('框二')] },
      ],
    },
  ],
];

describe('text', () => {
  it.each(TEXT)('%s', (_name, paragraphs, expected, extras) => {
    expect(outline(extractDoc(docFile(paragraphs, extras)))).toEqual(expected);
  });

  it('hidden by a style, unless the text says otherwise', () => {
    const styled = (text: string, ...toggle: number[]): DocParagraph => ({
      ...paragraph([{ text, sprms: toggle.flatMap((value) => [...u16(0x083c), value]) }]),
      style: 1,
    });
    const file = docFile(
      [paragraph('0'), styled('1'), styled('2', 129), styled('3', 0), styled('4', 128)],
      { styles: styleSheet(HIDDEN) },
    );
    expect(outline(extractDoc(file))).toEqual(['0', '2', '3']);
  });
});

const TABLES: Case[] = [
  [
    'cells that span columns',
    [...row(['a', '1'], [0, 1, 3]), ...row(['b', '2', '3'], [0, 1, 2, 3])],
    ['0,0 1x1: a', '0,1 1x2: 1', '1,0 1x1: b', '1,1 1x1: 2', '1,2 1x1: 3'],
  ],
  [
    'cells merged downwards, and one of other edges below',
    [
      ...row(['a', '1'], [0, 1, 2], [0x60, 0]),
      ...row(['', '2'], [0, 1, 2], [0x20, 0]),
      ...row(['c'], [0, 2], [0x20]),
    ],
    ['0,0 2x1: a', '0,1 1x1: 1', '1,1 1x1: 2', '2,0 1x2: c'],
  ],
  [
    'cells merged sideways, told in both ways',
    [
      ...row(['a', 'gone', '1'], [0, 1, 2, 3], [1, 2, 0]),
      ...row(['b', 'gone', '2'], [0, 1, 2, 3], [2, 1, 0]),
      ...row(['c', 'd', '3'], [0, 1, 2, 3]),
    ],
    [
      ...['0,0 1x2: a', '0,2 1x1: 1', '1,0 1x2: b', '1,2 1x1: 2'],
      ...['2,0 1x1: c', '2,1 1x1: d', '2,2 1x1: 3'],
    ],
  ],
  [
    'merged after the row was defined',
    [
      ...row(['a', '1'], [0, 1, 2], [0, 0], { sprms: [...u16(0xd62b), 2, 0, 3] }),
      ...row(['', '2'], [0, 1, 2], [0, 0], { sprms: [...u16(0xd62b), 2, 0, 1] }),
      ...row(['b', ''], [0, 1, 2], [0, 0], { sprms: [...u16(0x5624), 0, 2] }),
    ],
    ['0,0 2x1: a', '0,1 1x1: 1', '1,1 1x1: 2', '2,0 1x2: b'],
  ],
  [
    'a row that a tracked change deletes',
    [
      ...row(['a', '1'], [0, 1, 2]),
      ...row(['b', '2'], [0, 1, 2], [0, 0], { markSprms: DELETED }),
      ...row(['c', '3'], [0, 1, 2]),
    ],
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: c', '1,1 1x1: 3'],
  ],
  [
    'a cell of two paragraphs',
    [{ ...paragraph('一'), sprms: [...u16(0x2416), 1] }, ...row(['二', '1'], [0, 1, 2])],
    ['0,0 1x1: 一二', '0,1 1x1: 1'],
  ],
  ['a frame of one cell', row(['一、总体情况'], [0, 1]), ['一、总体情况']],
  [
    'a table within a cell: the outer one lays out the page',
    [...innerRow(['a', '1'], [0, 1, 2]), ...row(['尾', '右'], [0, 1, 2])],
    ['0,0 1x1: a', '0,1 1x1: 1', '尾', '右'],
  ],
  [
    'tables with a paragraph between them',
    [...row(['a', '1'], [0, 1, 2]), paragraph(''), ...row(['b', '2'], [0, 1, 2])],
    ['0,0 1x1: a', '0,1 1x1: 1', '0,0 1x1: b', '0,1 1x1: 2'],
  ],
];

describe('tables', () => {
  it.each(TABLES)('%s', (_name, paragraphs, expected, extras) => {
    expect(outline(extractDoc(docFile(paragraphs, extras)))).toEqual(expected);
  });
});

const PLAIN = [paragraph('年报')];

describe('refused', () => {
  it.each([
    ['a password', docFile(PLAIN, { flags: 0x100 }), 'encrypted'],
    ['a version before Word 97', docFile(PLAIN, { version: 0x68 }), 'legacy_word'],
    [
      'the mark of Word 95',
      container({ WordDocument: [...u16(0xa5dc), ...u16(0x68)] }),
      'legacy_word',
    ],
    ['another mark', container({ WordDocument: Array.from({ length: 2000 }, () => 7) }), 'damaged'],
    ['a head cut short', container({ WordDocument: [...u16(0xa5ec), ...u16(0xc1)] }), 'damaged'],
    ['a file cut short', docFile(PLAIN).subarray(0, 2600), 'damaged'],
    ['a container cut short', docFile(PLAIN).subarray(0, 600), 'damaged'],
    ['a field that never ends', docFile([paragraph('年\x13报')]), 'damaged'],
    ['no text', docFile([paragraph('')]), 'no_text'],
  ])('%s', async (_name, file, code) => {
    const error: unknown = await extractDocument(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportRefusal);
    expect(error).toMatchObject({ code });
  });
});
