import { describe, expect, it } from 'vitest';
import { rosterText } from '../../../src/lib/messages/overview/roster.ts';
import type { RosterEntry } from '../../../src/lib/model/roster.ts';
import { rosterView } from '../../../src/lib/views/overview/roster.ts';
import { stateOf } from '../../queries/states.ts';
import { makeMadeUp } from '../../search/made-up.ts';
import { openings } from '../selection-rows.ts';

const text = rosterText.zh;
const index = makeMadeUp(null);
const entry = (name: string, kind: RosterEntry['kind'] = null): RosterEntry => ({
  ...{ name, kind, code: null },
});

const viewOf = (entries: RosterEntry[], year: number) =>
  rosterView({ file: '名册.csv', entries }, index, stateOf({ year }), openings);

const column = (view: ReturnType<typeof viewOf>, at: number) =>
  view.frame.table.rows.map(({ cells }) => cells[at]?.text);

describe('a roster against the reports of a year', () => {
  const view = viewOf(
    [entry('虚构县虚构局'), entry('虚构县人民政府'), entry('虚构县不存在的局')],
    2021,
  );

  it('counts who is here in either scope, who is not, and whose name fits nobody', () => {
    expect(column(view, 0)).toEqual(['虚构县人民政府', '虚构县不存在的局', '虚构县虚构局']);
    expect(column(view, 3)).toEqual([
      text.standing.silent,
      text.standing.unmatched,
      text.standing.here,
    ]);
    expect(view.title).toBe(text.title(2021, 3, 1, 1));
  });

  it('says by when each owes its report', () => {
    expect(column(view, 4)).toEqual(['2022-03-31', '2022-01-31', '2022-01-31']);
    expect(column(viewOf([entry('某镇', 'township')], 2021), 4)).toEqual([text.noDay]);
  });

  it('is copied with the day of each and the names that fit nobody', () => {
    const lines = view.copied.split('\n');
    expect(lines).toContain(text.line('虚构县人民政府', '2022-03-31'));
    expect(lines.at(-1)).toBe(text.unmatchedLine('虚构县不存在的局'));
    expect(view.copied).not.toContain('虚构县虚构局');
  });

  it('calls nobody collected whose name fits nobody', () => {
    const { title } = viewOf([entry('虚构县不存在的局')], 2023);
    expect(title).toContain('0个收录了2023年度报告');
    expect(title).not.toContain('均已收录');
  });

  it('says so when all are here', () => {
    expect(viewOf([entry('虚构县虚构局')], 2023).title).toBe(text.title(2023, 1, 0, 0));
  });
});
