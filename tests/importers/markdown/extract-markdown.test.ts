import { describe, expect, it } from 'vitest';
import { extractMarkdown } from '../../../src/lib/importers/markdown/extract-markdown.ts';
import { outline, type Case } from '../outline.ts';

const MARKDOWN: Case[] = [
  ['a number set as a formula', '| 规章 | $232$ |', ['0,0 1x1: 规章', '0,1 1x1: 232']],
  [
    'a table without a rule',
    '| a | 1 |\n| b | |',
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: b', '1,1 1x1: '],
  ],
  [
    'tables that touch',
    '| a |\n|---|\n| 1 |\n| b |\n|---|\n| 2 |',
    ['0,0 1x1: a', '1,0 1x1: 1', '0,0 1x1: b', '1,0 1x1: 2'],
  ],
  [
    'signs that only style',
    '## **一、** 总体情况\n| **7**<br>条 | 1\\.x |',
    ['一、 总体情况', '0,0 1x1: 7条', '0,1 1x1: 1.x'],
  ],
];

describe('Markdown', () => {
  it.each(MARKDOWN)('%s', (_name, source, expected) => {
    expect(outline(extractMarkdown(source))).toEqual(expected);
  });
});
