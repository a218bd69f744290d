import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { ImportRefusal } from '../../../src/lib/importers/refusal.ts';
import { extractRtf } from '../../../src/lib/importers/rtf/extract-rtf.ts';
import { outline } from '../outline.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const HEAD = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 S;}{\f2\fcharset136 M;}{\f3\fcharset2 Symbol;}}`;
const rtf = (body: string, head = HEAD): Uint8Array => bytes(`${head}${body}}`);

type Case = [name: string, body: string, expected: string[], head?: string];

const TEXT: Case[] = [
  ['signs of a Chinese font', String.raw`\f1 \'b9\'ab\'bf\'aa 3\par`, ['公开 3']],
  ['signs of a Chinese font in Hong Kong', String.raw`\f2 \'a4\'bd\par`, ['公']],
  ['Chinese in a Western font of a Chinese file', String.raw`\f0 \'b9\'ab 3\par`, ['公 3']],
  ['a Western sign that eats no digit', String.raw`\f0 2\'d712\par`, ['2×12']],
  ['a second byte that looks like a letter', String.raw`\f1 \'81A\'81@\par`, ['丄丂']],
  ['bytes as they are, one of them like a brace', `\\f1 \x81}\xB9\xAB\\par`, ['亇公']],
  [
    'fonts by the kind of sign',
    String.raw`\ltrch\loch\af0\hich\af0\dbch\af1 \'b9\'ab{\rtlch\af2\ltrch\dbch\f1 \'bf\'aa}\par`,
    ['公开'],
    HEAD.replace('936', '1252'),
  ],
  ['numbers of signs, below zero too', String.raw`\u20844?\u-3913?\par`, ['公\uF0B7']],
  [
    'what stands behind them for old programs',
    String.raw`\uc2\u20844\'b9\'ab3{\uc0\u24320}4\uc1\u20844{}5\par`,
    ['公3开4公5'],
  ],
  ['line breaks of the file are none', 'a\r\nb\\par', ['ab']],
  [
    'tabs, lines, blanks and hyphens',
    String.raw`a\tab b\line c\~d\_e\-f\{g\}\\\par`,
    ['a\tbc d-ef{g}\\'],
  ],
  ['a paragraph mark written as a line end', 'a\\\nb\\\r', ['a', 'b']],
  ['deleted and hidden', String.raw`{\deleted 17}{\revised 12}{\v 9}{\v0 3}\par`, ['123']],
  ['plain text again', String.raw`\v 1\plain 2\v\deleted0 3\v0 4\par`, ['24']],
  [
    'a link shows its words, not its address',
    String.raw`{\field{\*\fldinst HYPERLINK "http://127.0.0.1/777"}{\fldrslt \f1\'b9\'ab}}3\par`,
    ['公3'],
  ],
  ['raised marks', String.raw`12{\super 1}\par{\super 4}\par`, ['12(1)', '4']],
  [
    'struck out beside the figure, and alone',
    String.raw`{\strike 55}1\par{\strike 6}\par`,
    ['1', '~~6~~'],
  ],
  [
    'what is no text of the report',
    String.raw`{\info{\title 1}}{\header 2\par}{\*\unknown 3{4}}{\pict\wmetafile8 0a0b}{\footnote 5}{\stylesheet{\s1 6;}}7\par`,
    ['7'],
  ],
  ['bytes of a picture that look like braces', '{\\pict\\bin5 }}{{\\}7\\par', ['7']],
  [
    'the Unicode half of two',
    String.raw`{\upr{9}{\*\ud{\u20844?}}}1\par{\info{\upr{8}{\*\ud{8}}}}`,
    ['公1'],
  ],
  [
    'numbers that Word counted, and bullets',
    String.raw`{\listtext\f1 \'d2\'bb\'a1\'a2\tab}\f1 \'b9\'ab\par{\listtext\f3\'b7\tab}\'bf\'aa\par`,
    ['一、公', '开'],
  ],
  [
    'a text box comes before its paragraph',
    String.raw`a{\shp{\*\shpinst{\sp{\sn x}{\sv 9}}{\shptxt \pard b\par c}}{\shprslt{\*\do 8}}}d\par`,
    ['b', 'c', 'ad'],
  ],
  ['text without a last mark', 'a', ['a']],
];

describe('text', () => {
  it.each(TEXT)('%s', (_name, body, expected, head) => {
    expect(outline(extractRtf(rtf(body, head)))).toEqual(expected);
  });
});

const TABLES: Case[] = [
  [
    'cells that span columns',
    String.raw`\trowd\cellx1000\cellx3000\intbl a\cell 1\cell\row\trowd\cellx1000\cellx2000\cellx3000 b\cell 2\cell 3\cell\row`,
    ['0,0 1x1: a', '0,1 1x2: 1', '1,0 1x1: b', '1,1 1x1: 2', '1,2 1x1: 3'],
  ],
  [
    'a row defined at its end only, and one like it',
    String.raw`\intbl a\cell 1\cell{\trowd\cellx1000\cellx2000\row}\intbl b\cell 2\cell\row`,
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: b', '1,1 1x1: 2'],
  ],
  [
    'cells merged downwards and sideways',
    String.raw`\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\intbl a\cell 1\cell gone\cell\row\trowd\clvmrg\cellx1000\cellx2000\cellx3000 gone\cell 2\cell 3\cell\row`,
    ['0,0 2x1: a', '0,1 1x2: 1', '1,1 1x1: 2', '1,2 1x1: 3'],
  ],
  [
    'edges that a hand moved a little',
    String.raw`\trowd\trleft-10\cellx1000\cellx2000\intbl a\cell 1\cell\row\trowd\trleft0\cellx1030\cellx1990 b\cell 2\cell\row`,
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: b', '1,1 1x1: 2'],
  ],
  [
    'a row with more cells than edges',
    String.raw`\trowd\cellx1000\cellx2000\intbl a\cell 1\cell 2\cell\row`,
    ['0,0 1x1: a', '0,1 1x1: 1', '0,2 1x1: 2'],
  ],
  [
    'paragraphs in a cell',
    String.raw`\trowd\cellx1000\cellx2000\pard\intbl a\par b\cell\pard\intbl 1\cell\row`,
    ['0,0 1x1: ab', '0,1 1x1: 1'],
  ],
  [
    'a table within a cell: the outer one lays out the page',
    String.raw`\trowd\cellx3000\cellx4000\pard\intbl\itap2 a\nestcell 1\nestcell{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}{\nonesttables\par}\pard\intbl\itap1 x\cell y\cell\row`,
    ['0,0 1x1: a', '0,1 1x1: 1', 'x', 'y'],
  ],
  [
    'a table in a text box, and a box in a cell',
    String.raw`{\shp{\*\shpinst{\shptxt\trowd\cellx1000\cellx2000\intbl a\cell 1\cell\row\pard}}}\par\trowd\cellx1000\cellx2000\intbl{\shp{\*\shpinst{\shptxt\pard b\par}}}\cell 2\cell\row`,
    ['0,0 1x1: a', '0,1 1x1: 1', '0,0 1x1: b', '0,1 1x1: 2'],
  ],
];

describe('tables', () => {
  it.each(TABLES)('%s', (_name, body, expected) => {
    expect(outline(extractRtf(rtf(body)))).toEqual(expected);
  });
});

describe('refused', () => {
  it.each([
    ['cut short', rtf(String.raw`{\b a\par`), 'damaged', { what: 'RTF' }],
    ['without its last brace', bytes(`${HEAD}a\\par`), 'damaged', { what: 'RTF' }],
    ['a picture longer than the file', rtf(String.raw`\bin999 a`), 'damaged', { what: 'RTF' }],
    ['braces without end', rtf('{'.repeat(100_000)), 'damaged', { what: 'RTF' }],
    ['no text', rtf(String.raw`\par`), 'no_text', { what: 'RTF' }],
    [
      'cells without end',
      rtf(`\\trowd\\cellx9${'\\cell'.repeat(60_000)}`),
      'too_large',
      { what: 'RTF' },
    ],
    ['text without end', rtf('a'.repeat(2_000_001)), 'too_large', { what: 'RTF' }],
  ])('%s', async (_name, file, code, detail) => {
    const error: unknown = await extractDocument(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportRefusal);
    expect(error).toMatchObject({ code, detail });
  });
});
