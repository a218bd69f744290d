import { describe, expect, test } from 'vitest';
import { overviewText } from '../../../src/lib/messages/overview/overview.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { checksText } from '../../../src/lib/messages/checks.ts';
import { findingsText } from '../../../src/lib/messages/findings.ts';
import type { SettlementRow } from '../../../src/lib/queries/settlements.ts';
import { publishedLines } from '../../../src/lib/views/findings/target.ts';
import { sentenceOf } from '../../../src/lib/views/findings/words.ts';
import { findingsView, openFirst } from '../../../src/lib/views/overview/findings.ts';
import { finding, opening, openings, overviewRows } from './overview-rows.ts';

const { zh } = overviewText;
const with_ = (changes: Partial<ViewState>): ViewState => ({ ...opening, ...changes });

describe('findings', () => {
  const view = (
    findings: ReturnType<typeof finding>[],
    state = opening,
    { reports = 256, settled = [] as SettlementRow[] } = {},
  ) => findingsView(overviewRows({ findings, settled }), reports, state, openings);

  const line: SettlementRow = {
    agency_id: '320813-001',
    year: 2023,
    scope: 'aggregate',
    rule: 'S4.1',
    cells: 'reconsideration.total reconsideration.upheld',
    resolution: 'explanation_accepted',
    note: '',
    settled_by: null,
    settled_at: '2026-11-24T04:00:00Z',
    withdrawn: false,
  };

  test('stand as the dataset orders them, each with the words of its rule', () => {
    const { items } = view([finding(), finding({ rule: 'X4', grade: 'W' })]);
    expect(items.map(({ grade, ruleLabel }) => [grade, ruleLabel])).toEqual([
      ['E', checksText.zh.rules['S4.1']?.name],
      ['W', checksText.zh.rules['X4']?.name],
    ]);
    expect(items[0]?.sentence).toBe(sentenceOf(finding(), 'zh'));
    expect(view([finding()], with_({ lang: 'en' })).items[0]?.sentence).toBe(
      sentenceOf(finding(), 'en'),
    );
  });

  test('each lead to the page of findings, of the agency, the rule and the year alone', () => {
    const [item] = view([finding({ year: 2022 })]).items;
    expect(item?.checks).toBe('/checks/?from=2022&to=2022&units=320813-001&rule=S4.1');
    expect(view([finding()]).all?.href).toMatch(/^\/checks/);
  });

  test('say what was judged beside what was found, and that it is no verdict', () => {
    const { frame } = view([finding(), finding({ grade: 'W' })]);
    expect(frame.title).toBe('256份汇总报告中，有2处数字待核对');
    expect(frame.footing).toContain(zh.findingsNote);
    expect(frame.footing).toContain(findingsText.zh.judged('5,200', '8,600'));
    expect(frame.footing[0]).toBe(
      [`${checksText.zh.grade.E} 1`, `${checksText.zh.grade.W} 1`].join(findingsText.zh.listJoin),
    );
  });

  test.each([
    ['published with the data', [line], [], ['X4', 'S4.1']],
    ['said here', [], [line], ['X4', 'S4.1']],
    [
      'taken back here',
      [line],
      [{ ...line, withdrawn: true, settled_at: '2026-11-25T04:00:00Z' }],
      ['S4.1', 'X4'],
    ],
    ['of another report', [{ ...line, scope: 'own' as const }], [], ['S4.1', 'X4']],
  ])('settled ones come last, muted: %s', (_what, settled, said, order) => {
    const list = view([finding(), finding({ rule: 'X4' })], opening, { settled });
    const answered = openFirst(list, publishedLines(said), opening);
    expect(answered.map(({ target }) => target.rule)).toEqual(order);
    const last = answered[1]?.settled;
    expect(last).toBe(order[1] === 'S4.1' ? checksText.zh.resolution.explanation_accepted : null);
  });

  test('a figure seen in a copy says so, one without address or from here has no link', () => {
    const [copy] = view([finding({ seen_at: 'copy' })]).items;
    expect(copy?.source).toMatchObject({ label: zh.copy, hint: zh.copyHint });
    expect(view([finding({ source: null })]).items[0]?.source).toBeNull();
    const [local] = view([finding({ source: 'local:甲.pdf' })]).items;
    expect(local?.source).toMatchObject({ href: null });
  });

  test('nothing found, no reports', () => {
    expect(view([]).frame.title).toBe(zh.findingsNone(256, '汇总报告'));
    expect(view([]).all).toBeNull();
    expect(view([], opening, { reports: 0 }).frame.title).toBe(zh.findingsNoReports);
  });
});
