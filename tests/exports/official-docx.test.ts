import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paperToDocx } from '../../src/lib/exports/official-docx.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import type { Paper } from '../../src/lib/views/notices/paper.ts';

const PAPER: Paper = {
  fileName: '核对通知',
  title: '关于核对数据的通知',
  blocks: [
    { kind: 'title', text: '关于核对数据的通知' },
    { kind: 'addressee', text: '洪泽区人民政府 <办公室> & 各科：' },
    { kind: 'paragraph', text: '经核对，共有1处未通过核验。' },
    { kind: 'heading', text: '一、2023年度报告', newPage: true },
    { kind: 'note', text: '来源甲' },
    {
      kind: 'table',
      columns: [
        { label: '情况', share: 3 },
        { label: '应为', share: 1, numeric: true },
        { label: '答复', share: 2 },
      ],
      rows: [
        ['=1+1', '-11', ''],
        ['空白', '0', ''],
      ],
    },
    { kind: 'note', text: 'S4.1：维持＋纠正＝总计' },
    { kind: 'signature', issuer: '某市政务公开办', date: '2026年3月2日' },
    { kind: 'annex', text: '所用规则' },
  ],
};

const bytes = new Uint8Array(await paperToDocx(PAPER, 'zh'));
const parts = unzipSync(bytes);
const partText = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

/** Elements of a part by name, in document order. */
function elements(name: string, tag: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name === tag) found.push(element);
    for (const child of element.children) if (child instanceof XmlElement) walk(child);
  };
  const { root } = parseXml(partText(name));
  if (root) walk(root);
  return found;
}

/** The paragraph with a text, and the run with it, as they are written. */
const pieceOf = (tag: string, text: string): string =>
  partText('word/document.xml')
    .split(new RegExp(`(?=<w:${tag}>)`))
    .find((piece) => piece.includes(`>${text}</w:t>`)) ?? '';
const paragraphOf = (text: string): string => pieceOf('p', text);
const runOf = (text: string): string => pieceOf('r', text);

const attributes = (tag: string) => elements('word/document.xml', tag)[0]?.attributes;

describe('an official paper as a Word file', () => {
  it('has every part a reader asks for, and each is well-formed', () => {
    for (const name of [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
    ]) {
      expect(Object.keys(parts)).toContain(name);
    }
    const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
    for (const name of xml) expect(() => parseXml(partText(name)), name).not.toThrow();
    const targets = elements('word/_rels/document.xml.rels', 'Relationship');
    for (const { attributes: own } of targets) {
      expect(Object.keys(parts)).toContain(`word/${own.Target ?? ''}`);
    }
  });

  it('is set as GB/T 9704-2012 asks: A4, margins, 22 lines, 28 characters', () => {
    const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
    const size = attributes('w:pgSz');
    expect([size?.['w:w'], size?.['w:h']].map(millimetres)).toEqual([210, 297]);
    const margin = attributes('w:pgMar');
    expect(
      ['top', 'bottom', 'left', 'right'].map((side) => millimetres(margin?.[`w:${side}`])),
    ).toEqual([37, 35, 28, 26]);
    const grid = attributes('w:docGrid');
    // A grid of characters would give each two cells in LibreOffice.
    expect(grid?.['w:type']).toBe('lines');
    const line = Number(grid?.['w:linePitch']) / 20;
    expect(Math.floor(((225 / 25.4) * 72) / line + 0.01)).toBe(22);
    const spacing = runOf('经核对，共有1处未通过核验。').match(
      /<w:spacing w:val="(-?\d+)"\/>/,
    )?.[1];
    const character = 16 + Number(spacing) / 20;
    expect(Math.floor(((156 / 25.4) * 72) / character + 0.01)).toBe(28);
  });

  it('sets what is smaller or larger than the body by its own lines, and Chinese in Chinese forms', () => {
    for (const text of ['关于核对数据的通知', '情况', '空白', 'S4.1：维持＋纠正＝总计']) {
      expect(paragraphOf(text), text).toContain('<w:snapToGrid w:val="0"/><w:spacing');
      expect(paragraphOf(text), text).not.toContain('<w:spacing w:val=');
    }
    expect(paragraphOf('经核对，共有1处未通过核验。')).not.toContain('snapToGrid');
    expect(partText('word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  it('keeps a table with the line above it, and the last of the text with the signature', () => {
    for (const text of ['一、2023年度报告', '来源甲', 'S4.1：维持＋纠正＝总计', '某市政务公开办']) {
      expect(paragraphOf(text), text).toContain('<w:keepNext/>');
    }
    expect(paragraphOf('经核对，共有1处未通过核验。')).not.toContain('keepNext');
  });

  it('begins a page of its own for what is annexed', () => {
    expect(paragraphOf('附件')).toContain('<w:pageBreakBefore/>');
    expect(paragraphOf('所用规则')).toContain('<w:jc w:val="center"/>');
  });

  it('numbers its pages outside and names what stands in for each face', () => {
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const name of footers) expect(partText(name)).toMatch(/— .*PAGE.* —/s);
    expect(partText('word/settings.xml')).toContain('evenAndOddHeaders');
    const faces = elements('word/fontTable.xml', 'w:font').map(
      ({ attributes: own }) => own['w:name'],
    );
    const used = elements('word/document.xml', 'w:rFonts').flatMap(({ attributes: own }) =>
      Object.values(own),
    );
    expect([...new Set(used)].filter((name) => !faces.includes(name))).toEqual([]);
  });

  it('reads back word by word, an empty answer as an empty cell and no field among them', async () => {
    const { blocks } = await extractDocument(bytes);
    const said = blocks.map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.grid.cells.map(({ row, column, text }) => [row, column, text]),
    );
    expect(said).toEqual([
      '关于核对数据的通知',
      '洪泽区人民政府 <办公室> & 各科：',
      '经核对，共有1处未通过核验。',
      '一、2023年度报告',
      '来源甲',
      [
        [0, 0, '情况'],
        [0, 1, '应为'],
        [0, 2, '答复'],
        [1, 0, '=1+1'],
        [1, 1, '-11'],
        [1, 2, ''],
        [2, 0, '空白'],
        [2, 1, '0'],
        [2, 2, ''],
      ],
      'S4.1：维持＋纠正＝总计',
      '某市政务公开办',
      '2026年3月2日',
      '附件',
      '所用规则',
    ]);
    expect(elements('word/document.xml', 'w:instrText')).toEqual([]);
  });

  it('repeats the heads of a table and divides the width of the text', () => {
    expect(elements('word/document.xml', 'w:tblHeader')).toHaveLength(1);
    const widths = elements('word/document.xml', 'w:gridCol').map(({ attributes: own }) =>
      Number(own['w:w']),
    );
    expect(widths.map((width) => Math.round(width / 1474))).toEqual([3, 1, 2]);
  });
});
