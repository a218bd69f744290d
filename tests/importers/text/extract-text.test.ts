import { describe, expect, it } from 'vitest';
import { extractText } from '../../../src/lib/importers/text/extract-text.ts';
import { outline, type Case } from '../outline.ts';

const WIDE = '这是一行写满整个版面的文字用来说明换行之后句子没有结束它';

const TEXT: Case[] = [
  ['wrapped prose', `${WIDE}\n${WIDE}\n${WIDE}\n完了。`, [`${WIDE}${WIDE}${WIDE}完了。`]],
  [
    'prose cut by the end of a page',
    `${WIDE}\n${WIDE}\n- 1 -\n\f${WIDE}\n完了。`,
    [`${WIDE}${WIDE}${WIDE}完了。`],
  ],
  ['rows of figures stay lines', '规章 1 2 3\n行政许可 4', ['规章 1 2 3', '行政许可 4']],
  ['a last cell is no page number', '行政强制\n1\n\f二\n2', ['行政强制', '1', '二', '2']],
  ['numbers of every page', 'a\n1\n\fb\n2\n\fc\n3', ['a', 'b', 'c']],
  [
    'cells parted by tabs',
    '规章\t1\t\n许可\t\t3',
    ['0,0 1x1: 规章', '0,1 1x1: 1', '0,2 1x1: ', '1,0 1x1: 许可', '1,1 1x1: ', '1,2 1x1: 3'],
  ],
  [
    'columns proved by a full row',
    'a     1    2    3\nb          5',
    [
      '0,0 1x1: a',
      '0,1 1x1: 1',
      '0,2 1x1: 2',
      '0,3 1x1: 3',
      '1,0 1x1: b',
      '1,1 1x1: ',
      '1,2 1x1: 5',
      '1,3 1x1: ',
    ],
  ],
  [
    'columns that no row proves',
    'a     1    2\nb               5',
    ['a     1    2', 'b               5'],
  ],
  ['columns out of line', 'a     1    2\nb        5', ['a     1    2', 'b        5']],
];

describe('plain text', () => {
  it.each(TEXT)('%s', (_name, source, expected) => {
    expect(outline(extractText(source))).toEqual(expected);
  });
});
