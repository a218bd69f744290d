import { describe, expect, it } from 'vitest';
import type { ImportFile, ReadingSummary } from '../../../src/lib/model/import-file.ts';
import {
  fileListView,
  needsLook,
  refusalSentence,
  type Unsettled,
} from '../../../src/lib/views/import/file-list.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { storeFaultText } from '../../../src/lib/messages/store-fault.ts';

const NONE = {};

const STORE_FAULTS = Object.keys(storeFaultText.zh);

const summary = (change: Partial<ReadingSummary> = {}): ReadingSummary => ({
  agency: '虚构县人民政府',
  year: 2023,
  scope: 'aggregate',
  form: '2021',
  format: 'pdf',
  version: 1,
  cells: 200,
  doubtful: 0,
  unread: 0,
  missing: 0,
  failing: 0,
  ...change,
});

const file = (id: string, change: Partial<ImportFile> = {}): ImportFile => ({
  id,
  name: `${id}.pdf`,
  size: 2048,
  addedAt: '2026-03-01T00:00:00.000Z',
  position: 0,
  hash: id,
  state: 'read',
  refusal: null,
  summary: summary(),
  accepted: null,
  ...change,
});

describe('needsLook', () => {
  it.each<[string, ImportFile, boolean]>([
    ['nothing open', file('a'), false],
    ['a doubt', file('a', { summary: summary({ doubtful: 1 }) }), true],
    ['something unread', file('a', { summary: summary({ unread: 1 }) }), true],
    ['a contradiction', file('a', { summary: summary({ failing: 1 }) }), true],
    ['cells of the form missing', file('a', { summary: summary({ missing: 4 }) }), true],
    [
      'accepted, whatever is open',
      file('a', { accepted: 'x', summary: summary({ doubtful: 1 }) }),
      false,
    ],
    ['no agency', file('a', { summary: summary({ agency: null }) }), true],
    ['no year', file('a', { summary: summary({ year: null }) }), true],
    ['not read yet', file('a', { state: 'waiting', summary: null }), false],
  ])('%s', (_, one, expected) => {
    expect(needsLook(one, NONE)).toBe(expected);
  });

  it.each([
    ['whose filing is not certain', null, true],
    ['that a person filed all the same', 'x', false],
  ])('a file %s', (_, accepted, expected) => {
    const one = file('a', { accepted });
    expect(needsLook(one, { a: ['scope'] })).toBe(expected);
    const [line] = fileListView([one], 'all', 'zh', { a: ['agency', 'scope'] }).lines;
    expect(line?.look).toBe(expected ? '机关、范围待定' : '无');
  });
});

it.each<[string, Partial<ReadingSummary>, Unsettled[], string]>([
  ['the agency was not read', { agency: null }, [], '机关待定'],
  ['neither was the year, and nobody knows the scope', { year: null }, ['scope'], '年度、范围待定'],
  ['a number that its form lacks', {}, ['cells'], '有数字不合格式'],
])('says what is open of the filing: %s', (_, change, open, expected) => {
  const one = file('a', { summary: summary(change) });
  expect(fileListView([one], 'all', 'zh', { a: open }).lines[0]?.look).toBe(expected);
});

describe('fileListView', () => {
  const files = [
    file('clean', { summary: summary({ year: 2022 }) }),
    file('accepted', { accepted: 'x', summary: summary({ year: 2021 }) }),
    file('doubtful', { summary: summary({ doubtful: 7, year: 2020 }) }),
    file('failing', { summary: summary({ failing: 2, year: 2019 }) }),
    file('refused', {
      state: 'refused',
      summary: null,
      refusal: { code: 'empty', what: '', pages: 0 },
    }),
  ];

  it('puts first what needs a person most', () => {
    const { lines } = fileListView(files, 'all', 'zh', NONE);
    expect(lines.map(({ id }) => id)).toEqual([
      'refused',
      'failing',
      'doubtful',
      'clean',
      'accepted',
    ]);
  });

  it('counts and filters', () => {
    const { counts } = fileListView(files, 'all', 'zh', NONE);
    expect(counts).toEqual({ all: 5, look: 2, clean: 1, refused: 1, accepted: 1 });
    expect(fileListView(files, 'refused', 'zh', NONE).lines.map(({ id }) => id)).toEqual([
      'refused',
    ]);
  });

  it('names twins: the same bytes, and other files of one report', () => {
    const twins = fileListView(
      [
        file('a'),
        file('b', { hash: 'a' }),
        file('c'),
        file('d', { summary: summary({ year: 2020 }) }),
      ],
      'all',
      'zh',
      NONE,
    ).lines.map(({ id, twin }) => [id, twin]);
    expect(twins).toEqual([
      ['a', '同一报告另有1份文件'],
      ['b', '与“a.pdf”内容相同'],
      ['c', '同一报告另有1份文件'],
      ['d', null],
    ]);
  });

  it('says how far the reading is', () => {
    const half = [file('a'), file('b', { state: 'waiting', summary: null })];
    expect(fileListView(half, 'all', 'zh', NONE).title).toBe('正在读取：2份文件已读1份');
    expect(fileListView([], 'all', 'zh', NONE).title).toContain('年报');
  });
});

describe('refusalSentence', () => {
  it('tells each reason in words of its own, the fault of the store among them', () => {
    const reasons: [code: string, what: string][] = [
      ...STORE_FAULTS.map((fault): [string, string] => ['not_kept', fault]),
      ...['no_answer', 'stopped', 'not_loaded', 'broke', 'unknown', 'too_large'].map(
        (code): [string, string] => [code, ''],
      ),
    ];
    for (const language of LANGUAGES) {
      const told = reasons.map(([code, what]) =>
        refusalSentence({ code, what, pages: 0 }, language),
      );
      expect(new Set(told).size).toBe(reasons.length);
    }
    const full = refusalSentence({ code: 'not_kept', what: 'full', pages: 0 }, 'zh');
    expect(full).toContain(storeFaultText.zh.full);
    expect(full).not.toMatch(/PDF|docx/);
  });

  it.each(['empty', 'scan', 'not_a_report', 'no_answer', 'broke', 'a code of a newer version'])(
    '%s has words in both languages',
    (code) => {
      const refusal = { code, what: 'PDF', pages: 3 };
      expect(refusalSentence(refusal, 'zh')).toMatch(/[请可].*。$/);
      expect(refusalSentence(refusal, 'en').length).toBeGreaterThan(20);
    },
  );
});
