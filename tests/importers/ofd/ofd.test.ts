import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { shiftsOf } from '../../../src/lib/importers/ofd/numbers.ts';
import { pathSteps } from '../../../src/lib/importers/ofd/path-steps.ts';
import { openOriginal } from '../../../src/lib/originals/open-original.ts';
import { ofdFile } from '../../golden/reports/generate/write-ofd.ts';
import { outline } from '../outline.ts';

/** A text object at a place in millimetres. */
const text = (x: number, y: number, content: string, more = ''): string =>
  `<ofd:TextObject Font="2" Size="4" Boundary="${x} ${y} 90 5" ${more}>${code(content)}</ofd:TextObject>`;
const code = (content: string, shifts = 'DeltaX="g 40 4"'): string =>
  `<ofd:TextCode X="0" Y="4" ${content.length > 1 ? shifts : ''}>${content}</ofd:TextCode>`;
const line = (x: number, y: number, right: number, down: number, more = ''): string =>
  `<ofd:PathObject Boundary="${x} ${y} ${right + 1} ${down + 1}" ${more}><ofd:AbbreviatedData>M 0 0 L ${right} ${down}</ofd:AbbreviatedData></ofd:PathObject>`;
/** Lines around two cells side by side. */
const CELLS =
  [20, 30].map((y) => line(20, y, 80, 0)).join('') +
  [20, 60, 100].map((x) => line(x, 20, 0, 10)).join('');

const PAGE_0 = 'Doc_0/Pages/Page_0/Content.xml';
const root = (name: string, content: string): string =>
  `<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`;

const PAGES: [name: string, objects: string, expected: string[], more?: Record<string, string>][] =
  [
    [
      'signs in the cells that drawn lines make',
      CELLS + text(25, 23, '行政许可') + text(65, 23, '12'),
      ['0,0 1x1: 行政许可', '0,1 1x1: 12'],
    ],
    [
      'lines that are thin filled shapes',
      [20, 30]
        .map(
          (y) =>
            `<ofd:PathObject Boundary="20 ${y} 80 1" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 80 0 L 80 0.2 L 0 0.2 C</ofd:AbbreviatedData></ofd:PathObject>`,
        )
        .join('') +
        [20, 60, 100].map((x) => line(x, 20, 0, 10)).join('') +
        text(25, 23, 'a') +
        text(65, 23, '1'),
      ['0,0 1x1: a', '0,1 1x1: 1'],
    ],
    [
      'lines that do not show',
      CELLS.replaceAll('<ofd:PathObject', '<ofd:PathObject Visible="false"') + text(25, 23, '很好'),
      ['很好'],
    ],
    [
      'objects that are scaled by a matrix',
      `<ofd:TextObject Font="2" Size="1" Boundary="25 23 90 5" CTM="4 0 0 4 0 0"><ofd:TextCode X="0" Y="1" DeltaX="1 1 1">总体情况</ofd:TextCode></ofd:TextObject>`,
      ['总体情况'],
    ],
    [
      'several pieces in one object, each going on from the one before',
      `<ofd:TextObject Font="2" Size="4" Boundary="25 23 90 9"><ofd:TextCode X="0" Y="4" DeltaX="4">公开</ofd:TextCode><ofd:TextCode X="8" DeltaX="2">12</ofd:TextCode></ofd:TextObject>`,
      ['公开12'],
    ],
    [
      'signs below each other',
      CELLS +
        `<ofd:TextObject Font="2" Size="2" Boundary="30 20 5 10">${code('公开', 'DeltaY="2.5"')}</ofd:TextObject>` +
        text(65, 23, '1'),
      ['0,0 1x1: 公开', '0,1 1x1: 1'],
    ],
    [
      'blanks within a text, and figures far apart',
      text(25, 23, '共 3 件') + text(25, 43, '12').replace('g 40 4', '30'),
      ['共 3 件', '1 2'],
    ],
    [
      'glyphs that stand for no sign are no figures',
      CELLS +
        text(25, 23, 'a') +
        `<ofd:TextObject Font="2" Size="4" Boundary="65 23 9 5"><ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>${code('¤')}</ofd:TextObject>`,
      ['0,0 1x1: a', '0,1 1x1: \uFFFD'],
    ],
    [
      'glyphs of the font for signs that are told',
      `<ofd:TextObject Font="2" Size="4" Boundary="65 23 9 5"><ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>${code('年报')}</ofd:TextObject>`,
      ['年报'],
    ],
    [
      'a drawing that several places show, and one that shows itself',
      '<ofd:CompositeObject ResourceID="9" Boundary="5 0 9 9"/><ofd:CompositeObject ResourceID="8" Boundary="0 0 9 9"/>',
      ['甲乙'],
      {
        'Doc_0/PublicRes.xml': root(
          'Res',
          `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="9"><ofd:Content>${text(20, 20, '甲')}${text(24, 20, '乙')}</ofd:Content></ofd:CompositeGraphicUnit><ofd:CompositeGraphicUnit ID="8"><ofd:Content><ofd:CompositeObject ResourceID="8" Boundary="1 1 9 9"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
        ),
      },
    ],
    [
      'the template of a page',
      '',
      ['页上', '页下'],
      {
        'Doc_0/Document.xml': root(
          'Document',
          '<ofd:CommonData><ofd:TemplatePage ID="7" BaseLoc="/Doc_0/Tpls/T.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>',
        ),
        'Doc_0/Tpls/T.xml': root(
          'Page',
          `<ofd:Content><ofd:Layer>${text(20, 60, '页上')}</ofd:Layer></ofd:Content>`,
        ),
        [PAGE_0]: root(
          'Page',
          `<ofd:Template TemplateID="7"/><ofd:Content><ofd:Layer><ofd:PageBlock>${text(20, 120, '页下')}</ofd:PageBlock></ofd:Layer></ofd:Content>`,
        ),
      },
    ],
    [
      'a page whose writing lies',
      `<ofd:TextObject Font="2" Size="4" Boundary="30 100 5 90" CTM="0 -1 1 0 0 0"><ofd:TextCode X="0" Y="0" DeltaX="4 4 4">总体情况</ofd:TextCode></ofd:TextObject>`,
      ['总体情况'],
    ],
  ];

describe('a page of an OFD', () => {
  it.each(PAGES)('%s', async (_name, objects, expected, more) => {
    expect(outline(await extractDocument(ofdFile([objects], more)))).toEqual(expected);
  });

  it('tells where a cell stands, in points', async () => {
    const { blocks } = await extractDocument(
      ofdFile([CELLS + text(25, 23, 'a') + text(65, 23, '1')]),
    );
    const [block] = blocks;
    const box = block?.kind === 'grid' ? block.grid.cells[1]?.provenance.box : null;
    const mm = (points = 0): number => Math.round((points * 25.4) / 72);
    expect([mm(box?.left), mm(box?.top), mm(box?.right), mm(box?.bottom)]).toEqual([
      60, 20, 100, 30,
    ]);
  });

  it('says where a lying page has its text, as it is shown', async () => {
    const lying = PAGES.at(-1)?.[1] ?? '';
    const { blocks } = await extractDocument(ofdFile([lying]));
    const box = blocks[0]?.provenance.box;
    expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeGreaterThan(40);
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBeLessThan(20);
  });
});

const PICTURE = '<ofd:ImageObject ResourceID="5" Boundary="0 0 210 297"/>';
const SEAL = '<ofd:ImageObject ResourceID="5" Boundary="20 20 40 40"/>';

it.each([
  ['text under a picture of the page', text(25, 23, '总体情况') + PICTURE, true],
  [
    'text that is not painted over a picture',
    PICTURE + text(25, 23, '总体情况', 'Alpha="0"'),
    true,
  ],
  ['text painted over a picture', PICTURE + text(25, 23, '总体情况'), undefined],
  ['text under a seal', text(25, 23, '总体情况') + SEAL, undefined],
])('%s', async (_name, objects, recognised) => {
  const document = await extractDocument(ofdFile([objects]));
  expect(outline(document)).toEqual(['总体情况']);
  expect(document.recognised).toBe(recognised);
});

const ATTACHED = {
  'Doc_0/Document.xml': root(
    'Document',
    '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
  ),
  'Doc_0/Attachs/Attachments.xml': root(
    'Attachments',
    '<ofd:Attachment><ofd:FileLoc>说明.txt</ofd:FileLoc></ofd:Attachment><ofd:Attachment><ofd:FileLoc>年报(1).html</ofd:FileLoc></ofd:Attachment>',
  ),
  'Doc_0/Attachs/说明.txt': '请用阅读器打开。',
  'Doc_0/Attachs/年报(1).html': '<table><tr><td>规章<td>3</table>',
};

describe('pages that are pictures', () => {
  const host = {
    read: () => Promise.reject(new Error('nothing is asked for')),
    makeSurface: () => {
      throw new Error('nothing is drawn');
    },
  };

  it('are read from the file that the OFD carries, which is shown as well', async () => {
    const bytes = ofdFile([PICTURE], ATTACHED);
    const document = await extractDocument(bytes);
    expect([document.format, ...outline(document)]).toEqual(['ofd', '0,0 1x1: 规章', '0,1 1x1: 3']);
    expect((await openOriginal('ofd', bytes, host)).original.kind).toBe('html');
  });

  it('are told when there is no such file', async () => {
    await expect(extractDocument(ofdFile([PICTURE, PICTURE]))).rejects.toMatchObject({
      code: 'scan',
      detail: { what: 'OFD', pages: 2 },
    });
  });

  it('whose text can be read leave the file alone', async () => {
    const bytes = ofdFile([text(25, 23, '总体情况')], ATTACHED);
    expect(outline(await extractDocument(bytes))).toEqual(['总体情况']);
  });
});

describe('a refusal', () => {
  const main = (body: string): Uint8Array => ofdFile([], { 'OFD.xml': root('OFD', body) });
  const docRoot = '<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>';

  it.each([
    ['a password', main(`<ofd:Encryptions>E.xml</ofd:Encryptions>${docRoot}`), 'encrypted'],
    ['no document', main(''), 'damaged'],
    ['a page that is not there', ofdFile([''], { [PAGE_0]: '' }), 'damaged'],
    ['nothing on its pages', ofdFile(['', '']), 'no_text'],
    ['no file at all', zipSync({ 'OFD.xml': new Uint8Array(0) }), 'damaged'],
    ['a page of signs without end', ofdFile([text(1, 1, '年'.repeat(30_000))]), 'too_large'],
    [
      'a page of lines without end',
      ofdFile([
        `${text(1, 1, '年')}<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 ${'L 90 0 L 0 0 '.repeat(15_000)}</ofd:AbbreviatedData></ofd:PathObject>`,
      ]),
      'too_large',
    ],
    [
      'more pages than a report',
      ofdFile([], {
        'Doc_0/Document.xml': root(
          'Document',
          `<ofd:Pages>${'<ofd:Page ID="1" BaseLoc="x"/>'.repeat(401)}</ofd:Pages>`,
        ),
      }),
      'too_large',
    ],
  ] as const)('%s', async (_name, bytes, code) => {
    await expect(extractDocument(bytes)).rejects.toMatchObject({ code, detail: { what: 'OFD' } });
  });
});

it.each([
  ['1 2.5 -3', 9, [1, 2.5, -3]],
  ['g 3 4 2', 9, [4, 4, 4, 2]],
  ['1 g 999999999 4', 3, [1, 4, 4]],
  ['g', 3, []],
  ['', 3, []],
])('shifts "%s"', (written, most, shifts) => {
  expect(shiftsOf(written, most)).toEqual(shifts);
});

it.each([
  ['M 1 2 L 3 4 C', [0, 1, 2, 1, 3, 4, 4]],
  ['S 1 2 Q 1 1 2 2 B 1 1 2 2 3 3', [0, 1, 2, 3, 1, 1, 2, 2, 2, 1, 1, 2, 2, 3, 3]],
  ['M 0 0 A 1 1 0 0 1 5 6', [0, 0, 0, 2, 5, 6, 5, 6, 5, 6]],
  ['M 0 0 L 1', [0, 0, 0]],
  ['x M 0 0', []],
])('path "%s"', (written, steps) => {
  expect(pathSteps(written)).toEqual(steps);
});
