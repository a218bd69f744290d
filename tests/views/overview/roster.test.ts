import { describe, expect, it } from 'vitest';
import { rosterText } from '../../../src/lib/messages/overview/roster.ts';
import type { RosterEntry } from '../../../src/lib/model/roster.ts';
import { rosterView } from '../../../src/lib/views/overview/roster.ts';
import { stateOf } from '../../queries/states.ts';
import { matchAll } from '../../search/roster/match-all.ts';
import { makeMadeUp } from '../../search/made-up.ts';
import { openings } from '../selection-rows.ts';

const text = rosterText.zh;
const index = makeMadeUp(null);
const entry = (name: string, kind: RosterEntry['kind'] = null): RosterEntry => ({
  ...{ name, kind, code: null },
});

const viewOf = async (entries: RosterEntry[], year: number) =>
  rosterView({ file: '名册.csv' }, await matchAll(entries, index), stateOf({ year }), openings);

const column = (view: Awaited<ReturnType<typeof viewOf>>, at: number) =>
  view.frame.table.rows.map(({ cells }) => cells[at]?.text);

describe('a roster against the reports of a year', async () => {
  const view = await viewOf(
    [entry('虚构县虚构局'), entry('虚构县人民政府'), entry('虚构县不存在的局')],
    2021,
  );

  it('counts who is here in either scope, who is not, and whose name fits nobody', async () => {
    expect(column(view, 0)).toEqual(['虚构县人民政府', '虚构县不存在的局', '虚构县虚构局']);
    expect(column(view, 1)).toEqual([
      text.presence.silent,
      text.presence.unmatched,
      text.presence.here,
    ]);
    expect(view.title).toBe(text.title(2021, 3, 1, 1));
  });

  it('says by when each owes its report', async () => {
    expect(column(view, 4)).toEqual(['2022-03-31', '2022-01-31', '2022-01-31']);
    expect(column(await viewOf([entry('某镇', 'township')], 2021), 4)).toEqual([text.noDay]);
  });

  it('is copied with the day of each and the names that fit nobody', async () => {
    const lines = view.copied.split('\n');
    expect(lines).toContain(text.line('虚构县人民政府', '2022-03-31'));
    expect(lines.at(-1)).toBe(text.unmatchedLine('虚构县不存在的局'));
    expect(view.copied).not.toContain('虚构县虚构局');
  });

  it('calls nobody collected whose name fits nobody', async () => {
    const { title } = await viewOf([entry('虚构县不存在的局')], 2023);
    expect(title).toContain('0个收录了2023年度报告');
    expect(title).not.toContain('均已收录');
  });

  it('counts two names of one agency once, and says so', async () => {
    const two = await viewOf(
      [entry('空中新区管委会'), entry('空中新区管理委员会'), entry('虚构县虚构局')],
      2022,
    );
    expect(two.title).toBe(text.title(2022, 2, 1, 0));
    expect(two.note).toContain(text.twiceNote(1));
    expect(column(two, 1)).toEqual(['未收录', '已收录', '重复']);
    expect(column(two, 2).at(-1)).toBe(text.twice('空中新区管理委员会'));
    expect(view.note).not.toContain('只计一次');
  });

  it('doubts an id that names an agency of another name', async () => {
    const coded = await viewOf([{ ...entry('虚构县水利局'), code: '990101-002' }], 2023);
    expect(column(coded, 2)).toEqual([text.doubtful('虚构县虚构局')]);
    expect(coded.note).toContain(text.doubtfulNote(1));
  });

  const own = { ...entry('虚构县水利局'), code: '990101-001' };

  it('leaves an agency to who surely bears its name, whatever stands first', async () => {
    const [sure, other] = [entry('虚构县人民政府'), { ...own, name: '虚构县林业局' }];
    for (const order of [
      [own, sure],
      [sure, own],
    ]) {
      const two = await viewOf(order, 2021);
      expect(two.title).toBe(text.title(2021, 2, 1, 1));
      expect(column(two, 0)).toEqual([sure.name, own.name]);
      expect(column(two, 2)).toEqual([sure.name, text.doubtful(sure.name)]);
      expect(two.note).not.toContain(text.doubtfulNote(1));
      expect(two.copied.split('\n').at(-1)).toBe(text.unmatchedLine(own.name));
    }
    expect((await viewOf([own, other], 2021)).title).toBe(text.title(2021, 2, 1, 1));
  });

  it('copies a doubtful id under the roster’s own name, with the doubt and its own day', async () => {
    const { copied } = await viewOf([own], 2021);
    const line = text.doubtfulLine('虚构县水利局', '虚构县人民政府');
    expect(copied.split('\n').at(-1)).toBe(text.line(line, '2022-01-31'));
  });

  it('asks about a doubtful id, and a click ends the doubt', async () => {
    const named = { ...own, name: '虚构县虚构局' };
    const asked = await viewOf([own, named], 2021);
    const ids = asked.near.map(({ agencies }) => agencies.map(({ id }) => id));
    expect(ids).toEqual([expect.arrayContaining(['990101-001']), ['990101-001', '990101-002']]);
    const said = await viewOf([{ ...own, accepted: '990101-001' }], 2021);
    expect(said.near).toEqual([]);
    expect(said.copied).toContain(text.line('虚构县人民政府', '2022-03-31'));
  });

  it('asks which agency a near name means, and says what the reader said', async () => {
    const near = entry('虚构县虚购局');
    const asked = await viewOf([near, entry('虚构县不存在的局')], 2023);
    expect(asked.near.map((one) => [one.entry, one.agencies.map(({ id }) => id)])).toEqual([
      [near, expect.arrayContaining(['990101-002'])],
    ]);
    expect(asked.unaccept).toBeNull();
    const said = await viewOf([{ ...near, accepted: '990101-002' }], 2023);
    expect(said.near).toEqual([]);
    expect(column(said, 2)).toEqual([text.accepted('虚构县虚构局')]);
    expect(said.unaccept).toBe(text.unaccept(1));
  });

  it('asks about ten at once and counts the rest', async () => {
    const many = Array.from({ length: 12 }, () => entry('虚构县虚购局'));
    const asked = await viewOf(many, 2023);
    expect(asked.near).toHaveLength(10);
    expect(asked.restNear).toBe(text.restNear(2));
  });

  it('counts one in English as one', () => {
    const { title, doubtfulNote, nearTitle } = rosterText.en;
    expect(title(2023, 3, 1, 1)).toContain('1 has a report on 2023 here, 1 has none, 1 name was');
    expect(title(2023, 1, 0, 0)).not.toContain('all 1');
    expect([doubtfulNote(1), nearTitle(1)]).toEqual([
      expect.stringMatching(/^1 agency matched/),
      expect.stringMatching(/^1 name does/),
    ]);
    expect(nearTitle(2)).toMatch(/^2 names do/);
  });

  it('says so when all are here', async () => {
    expect((await viewOf([entry('虚构县虚构局')], 2023)).title).toBe(text.title(2023, 1, 0, 0));
  });
});
