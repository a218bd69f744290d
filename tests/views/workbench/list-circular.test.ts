import { describe, expect, it } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { rankingText } from '../../../src/lib/messages/ranking.ts';
import { noticesText } from '../../../src/lib/messages/notices.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import type { Paper } from '../../../src/lib/views/notices/paper.ts';
import { listCircular, listCircularTitle } from '../../../src/lib/views/workbench/list-circular.ts';
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

const circularOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const state = stateOf({ division: '500000', ...changes });
  const { circular } = workbenchView(
    { peers: [...peers], division: [CHONGQING] },
    state,
    '/requests',
    openings,
  );
  return { list: circular(), state };
};

const paperOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const { list, state } = circularOf(peers, changes);
  return listCircular(list, FIELDS, DATASET, state);
};

const titleOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const { list, state } = circularOf(peers, changes);
  return listCircularTitle(list, state);
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
      ...[50, 40, 30, 20, 10].map((value, at) => [String(at + 1), `甲${at}`, String(value)]),
      [none, '甲5', '0'],
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

describe('reports that came out late', () => {
  const day = (unit: string, published_on: string | null) => peerCell(unit, 10, { published_on });
  const five = ['2025-03-31', '2025-04-01', null, '2025-02-01', '2024-12-31'].map((published, at) =>
    day(`甲${at}`, published),
  );

  it.each(LANGUAGES)('are named with their day, and what is unknown is said once (%s)', (lang) => {
    const text = noticesText[lang];
    const said = textsOf(
      paperOf([...five, day('乙', '2025-12-02'), withoutReport('丙')], { lang }),
    );
    const days = [text.day(2025, 4, 1), text.day(2025, 12, 2)];
    expect(said).toContain(
      text.names(
        [text.lateName('甲1', days[0] ?? ''), text.lateName('乙', days[1] ?? '')].join(
          text.gradeJoin,
        ),
      ),
    );
    expect(said).toContain(text.timed('6', '4', '2', '2'));
    expect(said.filter((line) => line === text.lateDays)).toHaveLength(1);
  });

  it('stand between the table and the units without a report, numbered', () => {
    const headings = paperOf([...five, withoutReport('丙')]).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings.slice(1, 3)).toEqual([
      '二、逾期公布的报告（1份）',
      '三、未收录2024年度汇总报告的单位（5个）',
    ]);
  });

  it('are none where none is, and the annex says of how many that is known', () => {
    const said = textsOf(paperOf([day('甲', '2025-03-31'), day('乙', null)]));
    expect(said.join('')).not.toContain('逾期公布的报告');
    expect(said).toContain(
      '所列2份报告中，1份的公布日期可按条例期限核对，均未逾期；其余1份未载公布日期、日期有疑或条例未定期限，不作判断。',
    );
  });

  it('are not spoken of where no day is known, which is said once', () => {
    const said = textsOf(paperOf([day('甲', null), day('乙', null)]));
    expect(said.filter((line) => line.includes('公布日期'))).toEqual([
      '所列2份报告都没有可按条例期限核对的公布日期，是否逾期不作判断。',
    ]);
  });

  it('of a department are late after 31 January, of an office on itself only after 31 March', () => {
    const of = (kind: PeerCell['kind']) =>
      textsOf(
        paperOf([peerCell('甲', 1, { kind, published_on: '2025-02-01' })], {
          kind: kind ?? 'department',
          scope: 'own',
        }),
      ).join('');
    expect(of('department')).toContain('甲（2025年2月1日公布）');
    expect(of('office')).not.toContain('公布）');
    expect(of('township')).not.toContain('公布）');
  });
});
