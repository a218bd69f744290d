import { describe, expect, it } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { rankingText } from '../../../src/lib/messages/ranking.ts';
import { noticesText } from '../../../src/lib/messages/notices.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import type { Paper } from '../../../src/lib/views/notices/paper.ts';
import { standingPaper, standingTitle } from '../../../src/lib/views/workbench/standing-paper.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell, withoutReport } from './peer-rows.ts';

const FIELDS = {
  title: '关于有关数据的通报',
  number: '',
  issuer: '某市政务公开办',
  addressee: '各有关单位',
  date: '',
  deadline: '',
  contact: '',
};
const DATASET = { hash: 'a41f0000', builtOn: '2026-11-29' };
const CHONGQING = { code: '500000', name: '重庆市', level: 'province' as const };

const standingOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const state = stateOf({ division: '500000', ...changes });
  const { standing } = workbenchView(
    { peers: [...peers], division: [CHONGQING] },
    state,
    '/requests',
    openings,
  );
  return { list: standing(), state };
};

const paperOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const { list, state } = standingOf(peers, changes);
  return standingPaper(list, FIELDS, DATASET, state);
};

const titleOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const { list, state } = standingOf(peers, changes);
  return standingTitle(list, state);
};

const tableOf = ({ blocks }: Paper) => blocks.find((block) => block.kind === 'table');
const textsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));

/** Six units with numbers, one with a blank, one without a report, two of the list without a row. */
const EIGHT = [
  ...[50, 40, 30, 20, 10, 0].map((value, at) => peerCell(`甲${at}`, value)),
  peerCell('乙', null, { status: 'blank' }),
  withoutReport('丙'),
];

describe('the circular on one indicator', () => {
  it.each(LANGUAGES)('ranks numbers, and gives a blank its word and no rank (%s)', (lang) => {
    const { none } = noticesText[lang];
    const rows = tableOf(paperOf(EIGHT, { lang }))?.rows.map(([rank, unit, , value]) => [
      rank,
      unit,
      value,
    ]);
    expect(rows).toEqual([
      ...[50, 40, 30, 20, 10, 0].map((value, at) => [String(at + 1), `甲${at}`, String(value)]),
      [none, '乙', domainText[lang].missing.blank],
    ]);
  });

  it('gives the address of every number, and says where none is recorded', () => {
    const said = textsOf(paperOf([...EIGHT, peerCell('己', 3, { source: null })]));
    expect(said).toContain('甲0：https://www.example.gov.cn/甲0');
    expect(said).toContain(`己：${rankingText.zh.noSource}`);
    expect(said.filter((text) => text.includes('https://'))).toHaveLength(7);
  });

  it('names who has no report of the year and scope, never as a zero', () => {
    const said = textsOf(paperOf(EIGHT));
    expect(said).toContain('二、未收录2024年度汇总报告的单位（3个）');
    expect(said).toContain('丙。');
    expect(said).toContain('名单中另有2个单位各年都未收录汇总报告，不逐一列出。');
    expect(said).toContain('未收录不等于未公布；这些单位不排名次，也不按零计。');
  });

  it('says nothing of missing reports where every unit has one', () => {
    const all = EIGHT.slice(0, 7).map((row) => ({ ...row, listed: 7 }));
    expect(textsOf(paperOf(all)).join('')).not.toContain('未收录');
  });

  it('ranks nobody below five units or across levels, and says so', () => {
    const four = paperOf(EIGHT.slice(2));
    expect(tableOf(four)?.rows.map(([rank]) => rank)).toEqual(['—', '—', '—', '—', '—']);
    expect(textsOf(four).join('')).toContain('不足以排名');
    const mixed = paperOf([...EIGHT, peerCell('丁市', 90, { level: 'prefecture' })]);
    expect(new Set(tableOf(mixed)?.rows.map(([rank]) => rank))).toEqual(new Set(['—']));
    expect(textsOf(mixed).join('')).toContain('不排名');
  });

  it('shows a rate of few cases without a rank, with what it is of', () => {
    const rates = [3, 12, 20, 30, 40, 50].map((cases, at) =>
      peerCell(`甲${at}`, 1 / cases, {
        indicator: 'rate.granted',
        numerator: 1,
        denominator: cases,
      }),
    );
    const paper = paperOf(rates, { indicator: 'rate.granted' });
    const last = tableOf(paper)?.rows.at(-1);
    expect([last?.[0], last?.[1], last?.[4]]).toEqual(['—', '甲0', '1 ÷ 3']);
    expect(textsOf(paper).join('')).toMatch(/分母不足\d+的比率只列出，不排名次/);
  });

  it('proposes a title with place and year, of an own list with the year alone', () => {
    expect(titleOf(EIGHT)).toBe(
      '关于重庆市10个县级政府2024年度政府信息公开工作年度报告有关数据的通报',
    );
    expect(titleOf(EIGHT, { picked: ['甲0', '乙'] })).toBe(
      '关于2024年度政府信息公开工作年度报告有关数据的通报',
    );
  });

  it('keeps a table out of a list without any report', () => {
    const paper = paperOf([withoutReport('丙')]);
    expect(tableOf(paper)).toBeUndefined();
    expect(textsOf(paper)).toContain('一、未收录2024年度汇总报告的单位（10个）');
  });
});
