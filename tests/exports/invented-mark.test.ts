import { expect, it } from 'vitest';
import { inventedCopy, inventedFrame, inventedPaper } from '../../src/lib/exports/invented-mark.ts';
import { LANGUAGES } from '../../src/lib/messages/language.ts';
import { inventedText } from '../../src/lib/messages/invented.ts';
import type { Frame } from '../../src/lib/views/figures/frame.ts';

const FRAME = {
  title: '新收申请',
  footing: ['k of n'],
  table: { columns: [{ label: '单位' }], rows: [] },
} as unknown as Frame;

it.each(LANGUAGES)('stands in title and notes of a table that leaves the page: %s', (language) => {
  const { label, sentence } = inventedText[language];
  const marked = inventedFrame(FRAME, language);
  expect(marked.title).toContain(label);
  expect(marked.footing).toEqual([sentence, 'k of n']);
});

it('stands in the name, the title and the first line of a paper', () => {
  const paper = inventedPaper({ fileName: '通报', title: '通报', blocks: [] }, 'zh');
  expect(paper.fileName).toContain('虚构数据');
  expect(paper.title).toContain('虚构数据');
  expect(paper.blocks[0]).toEqual({ kind: 'note', text: inventedText.zh.sentence });
});

it('stands below what is copied', () => {
  expect(inventedCopy('单位\t1', 'zh').split('\n')).toEqual(['单位\t1', inventedText.zh.sentence]);
});
