/** A Word file against what ECMA-376 asks of the package and of the order of elements, and against another reader. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paperToDocx } from '../../src/lib/exports/official-docx.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { LANGUAGES } from '../../src/lib/messages/language.ts';
import type { Paper } from '../../src/lib/views/notices/paper.ts';

const NAMES = ['=1+1', '+86县', '-负县', '@公式', '\t制表', '甲 <县> & 乙'];

const PAPER: Paper = {
  fileName: '通报',
  title: '关于虚构情况的通报',
  blocks: [
    { kind: 'title', text: '关于虚构情况的通报' },
    { kind: 'number', text: '虚政办〔2026〕1号' },
    { kind: 'addressee', text: '各有关单位：' },
    { kind: 'paragraph', text: '现将有关情况通报如下。' },
    ...NAMES.flatMap((name, at): Paper['blocks'] => [
      { kind: 'heading', text: `${at + 1}、${name}`, newPage: true },
      {
        kind: 'table',
        columns: [
          { label: '单位', share: 2 },
          { label: '数', share: 1, numeric: true },
          { label: '答复', share: 1 },
        ],
        rows: [
          [name, '0', ''],
          [name, '', '“/”'],
        ],
      },
    ]),
    { kind: 'note', text: '数据集 a41f0000' },
    { kind: 'signature', issuer: '', date: '' },
  ],
};

/** The children of an element in the order that the schema gives them; what may stand anywhere is left out. */
const ORDER: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
};

const elementsIn = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement);

function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...elementsIn(element).flatMap(everyElement)];
}

const rootOf = (bytes: Uint8Array | undefined): XmlElement => {
  const { root } = parseXml(strFromU8(bytes ?? new Uint8Array()));
  if (!root) throw new Error('no root');
  return root;
};

/** The path that a relation leads to, from the part it belongs to. */
function targetPath(relations: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = relations.replace(/_rels\/[^/]+$/, '');
  return new URL(target, `x://x/${folder}`).pathname.slice(1);
}

const flat = (text: unknown): string => String(text).replace(/\s/g, '');

describe.each(LANGUAGES)('a Word file (%s)', async (language) => {
  const bytes = new Uint8Array(await paperToDocx(PAPER, language));
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));

  it('is of well-formed parts alone, each of a declared type', () => {
    const types = elementsIn(rootOf(parts['[Content_Types].xml']));
    const endings = types.flatMap(({ name, attributes }) =>
      name === 'Default' ? [attributes.Extension] : [],
    );
    const overrides = types.flatMap(({ name, attributes }) =>
      name === 'Override' ? [attributes.PartName?.slice(1) ?? ''] : [],
    );
    for (const name of names) {
      if (/\.(xml|rels)$/.test(name)) rootOf(parts[name]);
      if (name === '[Content_Types].xml') continue;
      const isTyped = overrides.includes(name) || endings.includes(name.split('.').pop());
      expect(isTyped, name).toBe(true);
    }
    expect(overrides.filter((name) => name !== '' && !names.includes(name))).toEqual([]);
  });

  it('relates to parts that are there, every identity once', () => {
    const relations = names.filter((name) => name.endsWith('.rels'));
    expect(relations).toContain('_rels/.rels');
    for (const name of relations) {
      const links = elementsIn(rootOf(parts[name])).map(({ attributes }) => attributes);
      expect(new Set(links.map(({ Id }) => Id)).size, name).toBe(links.length);
      for (const { Target = '', TargetMode } of links) {
        if (TargetMode !== 'External') expect(names, name).toContain(targetPath(name, Target));
      }
    }
    const own = elementsIn(rootOf(parts['word/_rels/document.xml.rels'])).map(
      ({ attributes }) => attributes.Id,
    );
    const used = everyElement(rootOf(parts['word/document.xml'])).flatMap(
      ({ attributes }) => attributes['r:id'] ?? [],
    );
    expect(used.filter((id) => !own.includes(id))).toEqual([]);
  });

  it('has its elements in the order of the schema, and whole tables', () => {
    const all = names
      .filter((name) => /^word\/(document|styles|footer\d*|header\d*)\.xml$/.test(name))
      .flatMap((name) => everyElement(rootOf(parts[name])));
    const ordered = all.filter(({ name }) => name in ORDER);
    expect(ordered.length).toBeGreaterThan(20);
    for (const element of ordered) {
      const order = (ORDER[element.name] ?? '').split(' ').map((child) => `w:${child}`);
      const places = elementsIn(element).map(({ name }) => order.indexOf(name));
      expect(
        places,
        `${element.name}: ${elementsIn(element)
          .map(({ name }) => name)
          .join(' ')}`,
      ).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    for (const table of all.filter(({ name }) => name === 'w:tbl')) {
      const within = elementsIn(table);
      const columns = elementsIn(within.find(({ name }) => name === 'w:tblGrid') ?? table).length;
      for (const row of within.filter(({ name }) => name === 'w:tr')) {
        const cells = elementsIn(row).filter(({ name }) => name === 'w:tc');
        expect(cells).toHaveLength(columns);
        for (const cell of cells) {
          const children = elementsIn(cell);
          expect(children[children.length - 1]?.name, 'a cell ends with a paragraph').toBe('w:p');
        }
      }
    }
  });

  it('has styles for every style it uses', () => {
    const defined = everyElement(rootOf(parts['word/styles.xml'])).flatMap(
      ({ name, attributes }) => (name === 'w:style' ? [attributes['w:styleId']] : []),
    );
    const used = everyElement(rootOf(parts['word/document.xml'])).flatMap(({ name, attributes }) =>
      /^w:(p|r|tbl)Style$/.test(name) ? [attributes['w:val']] : [],
    );
    expect(used.filter((style) => !defined.includes(style))).toEqual([]);
  });

  it('says to another reader what the paper says, and runs nothing', async () => {
    const { blocks } = await extractDocument(bytes);
    const read = blocks.flatMap((block): (string | string[])[] =>
      block.kind === 'paragraph'
        ? [block.text]
        : [block.grid.cells.map(({ text }) => text).slice(3)],
    );
    expect(read.filter((one) => typeof one !== 'string')).toEqual(
      NAMES.map((name) => [name.trim(), '0', '', name.trim(), '', '“/”']),
    );
    for (const [at, name] of NAMES.entries()) {
      expect(read.map(flat)).toContain(flat(`${at + 1}、${name}`));
    }
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).not.toMatch(/instrText|<w:fldSimple|w:object|<o:OLE/);
  });
});
