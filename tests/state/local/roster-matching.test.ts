import { describe, expect, it, vi } from 'vitest';
import type { Roster } from '../../../src/lib/model/roster.ts';
import type { UnitIndex } from '../../../src/lib/search/unit-index.ts';
import { RosterMatching } from '../../../src/lib/state/local/roster-matching.svelte.ts';
import { makeMadeUp } from '../../search/made-up.ts';

const index = makeMadeUp(null);
const rosterOf = (file: string, ...names: string[]): Roster => ({
  file,
  entries: names.map((name) => ({ name, code: null, kind: null })),
});
const long = (file: string) =>
  rosterOf(file, ...Array.from({ length: 500 }, (_, at) => `虚构县第${at}个没有的局`));
/** An index that cannot be searched. */
const broken: UnitIndex = {
  ...index,
  get units(): never {
    throw new Error('broken');
  },
};

/** Milliseconds that a busy machine may take. */
const timeout = 60_000;

const matched = async (matching: RosterMatching, roster: Roster) => {
  matching.match(roster, index);
  await vi.waitFor(() => expect(matching.of(roster, index)?.roster === roster).toBe(true), {
    timeout,
  });
};

describe('the matching of a roster', () => {
  it('shows nothing of the roster before while another file is matched', async () => {
    const matching = new RosterMatching();
    const [first, second] = [rosterOf('甲.csv', '虚构县虚构局'), long('乙.csv')];
    await matched(matching, first);
    expect(matching.of(second, index)).toBeNull();
    await matched(matching, second);
    expect(matching.of(second, index)?.matches).toHaveLength(500);
    expect(matching.of(first, index)).toBeNull();
    expect(matching.of(rosterOf('乙.csv', '虚构县虚构局'), index)).toBeNull();
  });

  it('keeps the same file as it was, whole, while what the reader said of a name is matched', async () => {
    const matching = new RosterMatching();
    const roster = rosterOf('甲.csv', '虚构县虚购局', '虚构县人民政府');
    await matched(matching, roster);
    const [first, ...others] = roster.entries;
    if (!first) throw new Error('nobody is listed');
    const said = { ...roster, entries: [{ ...first, accepted: '990101-002' }, ...others] };
    expect(matching.of(said, index)?.roster).toBe(roster);
    await matched(matching, said);
    expect(matching.of(said, index)?.matches[0]?.unit?.id).toBe('990101-002');
  });

  it('shows nothing of an index before', async () => {
    const matching = new RosterMatching();
    const roster = rosterOf('甲.csv', '虚构县虚构局');
    await matched(matching, roster);
    expect(matching.of(roster, { ...index })).toBeNull();
  });

  it('says that it failed, shows nothing then, and begins anew with the next', async () => {
    const matching = new RosterMatching();
    const roster = rosterOf('甲.csv', '虚构县虚构局');
    await matched(matching, roster);
    matching.match(roster, broken);
    await vi.waitFor(() => expect(matching.failed).toBe(true), { timeout });
    expect(matching.of(roster, index)).toBeNull();
    await matched(matching, roster);
    expect(matching.failed).toBe(false);
  });

  it('shows only what is wanted, and counts it upwards', async () => {
    const matching = new RosterMatching();
    const [unwanted, wanted] = [long('甲.csv'), long('乙.csv')];
    const end = matching.match(unwanted, index);
    end();
    matching.match(wanted, index);
    const counts: number[] = [];
    await vi.waitFor(
      () => {
        counts.push(matching.done);
        expect(matching.of(wanted, index)).not.toBeNull();
      },
      { interval: 1, timeout },
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(matching.of(unwanted, index)).toBeNull();
  });
});
