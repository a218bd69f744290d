import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  settlementLine,
  SettlementBook,
  type Resolution,
  type Settlement,
} from '../../../src/lib/model/settlement.ts';
import {
  Settlements,
  type GivenAnswer,
  type SettlementKeeper,
} from '../../../src/lib/state/local/settlements.svelte.ts';
import { SettlementStore } from '../../../src/lib/store/settlement-store.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';

const TARGET = {
  agency: '320813-001',
  year: 2023,
  scope: 'aggregate' as const,
  rule: 'S4.1',
  cells: ['reconsideration.total'],
};
const ANSWER = { resolution: 'in_the_report' as const, note: ' 已核实 ', by: '' };
const NOON = new Date('2026-11-24T04:00:00Z');

/** A set of lines in memory, as the browser keeps them; two tabs may share one. */
function keeper(): SettlementKeeper & { kept: Map<string, Settlement> } {
  const kept = new Map<string, Settlement>();
  return {
    kept,
    lines: async () => [...kept.values()],
    add: async (lines) => lines.forEach((line) => kept.set(settlementLine(line), line)),
  };
}

const onTop = (store: SettlementKeeper) =>
  new Settlements(
    async () => store,
    () => NOON,
  );

afterEach(() => vi.restoreAllMocks());

describe('settlements', () => {
  it('are kept with note, name and time, and found by the next visit', async () => {
    const store = keeper();
    await onTop(store).settle(TARGET, { ...ANSWER, by: '张三' }, []);
    const next = onTop(store);
    await next.load();
    expect(next.lines).toEqual([
      {
        ...TARGET,
        resolution: 'in_the_report',
        note: '已核实',
        by: '张三',
        at: '2026-11-24T04:00:00.000Z',
      },
    ]);
  });

  it('taken back leave the finding open and stay in its history', async () => {
    const settlements = onTop(keeper());
    await settlements.settle(TARGET, ANSWER, []);
    await settlements.withdraw(TARGET, []);
    const book = new SettlementBook(settlements.lines);
    expect(book.settlementOn(TARGET)).toBeNull();
    expect(book.historyOf(TARGET)).toHaveLength(2);
    await settlements.withdraw(TARGET, []);
    expect(settlements.lines, 'nothing stands, nothing is taken back').toHaveLength(2);
  });

  it('overrule what was published with the data, whatever its clock', async () => {
    const published: Settlement[] = [
      { ...TARGET, resolution: 'in_our_reading', note: '', at: '2030-01-01T00:00:00Z' },
    ];
    const settlements = onTop(keeper());
    await settlements.settle(TARGET, ANSWER, published);
    const book = new SettlementBook([...published, ...settlements.lines]);
    expect(book.settlementOn(TARGET)?.resolution).toBe('in_the_report');
  });

  it('of two tabs meet without loss', async () => {
    const store = keeper();
    const [one, other] = [onTop(store), onTop(store)];
    await one.settle(TARGET, ANSWER, []);
    await other.settle({ ...TARGET, rule: 'S4.2' }, ANSWER, []);
    await one.load();
    expect(one.lines.map(({ rule }) => rule)).toEqual(['S4.1', 'S4.2']);
  });

  it('of two people merge by their files, the second time adding nothing', async () => {
    const [mine, theirs] = [onTop(keeper()), onTop(keeper())];
    await mine.settle(TARGET, { ...ANSWER, by: '张三' }, []);
    await theirs.settle(TARGET, { ...ANSWER, by: '李四', note: '不符' }, []);
    const file = await theirs.exportText();
    expect(await mine.importText(file)).toEqual({ added: 1, known: 0, bad: [] });
    expect(await mine.importText(`${file}no line\n`)).toEqual({ added: 0, known: 1, bad: [2] });
    await theirs.importText(await mine.exportText());
    expect(await theirs.exportText()).toBe(await mine.exportText());
    expect(mine.lines).toHaveLength(2);
  });

  it('last until the page is left where nothing can be kept, and are kept once something can', async () => {
    const store = keeper();
    let full = true;
    const settlements = new Settlements(
      async () => {
        if (full) throw new DOMException('full', 'QuotaExceededError');
        return store;
      },
      () => NOON,
    );
    await settlements.settle(TARGET, ANSWER, []);
    expect(settlements.isKept).toBe(false);
    expect(settlements.lines).toHaveLength(1);
    full = false;
    await settlements.settle({ ...TARGET, rule: 'S4.2' }, ANSWER, []);
    expect(settlements.isKept).toBe(true);
    expect(store.kept.size).toBe(2);
  });

  it('owed to the store are kept by the next load, before it counts as keeping', async () => {
    const store = keeper();
    let full = true;
    const settlements = new Settlements(
      async () => ({
        lines: store.lines,
        add: (lines) =>
          full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.add(lines),
      }),
      () => NOON,
    );
    await settlements.settle(TARGET, ANSWER, []);
    await settlements.load();
    expect([settlements.isKept, store.kept.size], 'read, but not kept').toEqual([false, 0]);
    full = false;
    await settlements.load();
    expect([settlements.isKept, store.kept.size]).toEqual([true, 1]);
  });

  it('survive a store that is closed between two of them', async () => {
    const store = keeper();
    let opened = 0;
    const settlements = new Settlements(
      async () => {
        const turn = ++opened;
        const add: SettlementKeeper['add'] = (lines) =>
          turn === 1
            ? Promise.reject(new DOMException('closed', 'InvalidStateError'))
            : store.add(lines);
        return { lines: store.lines, add };
      },
      () => NOON,
    );
    await settlements.settle(TARGET, ANSWER, []);
    await settlements.settle({ ...TARGET, rule: 'S4.2' }, ANSWER, []);
    expect([settlements.isKept, store.kept.size]).toEqual([true, 2]);
  });
});

describe('settlements of which the browser refuses one', () => {
  const other = { ...TARGET, rule: 'S4.2' };
  const rulesIn = async (store: SettlementStore) => (await store.lines()).map(({ rule }) => rule);

  it('say so while another is under way, and keep it at the next use', async () => {
    const store = await SettlementStore.open('refused-beside');
    let hasRoom = false;
    let refused = Promise.resolve();
    const settlements = onTop({
      lines: () => store.lines(),
      async add(lines) {
        if (!lines.some(({ rule }) => rule === TARGET.rule)) {
          // The smaller one is under way until the larger has been refused.
          await refused;
          return store.add(lines);
        }
        const letGo = hasRoom ? () => undefined : refuseWrites('QuotaExceededError');
        await store.add(lines).finally(letGo);
      },
    });
    refused = settlements.settle(TARGET, ANSWER, []);
    await settlements.settle(other, ANSWER, []);
    expect(settlements.isKept).toBe(false);
    expect(await rulesIn(store)).toEqual(['S4.2']);
    hasRoom = true;
    await settlements.load();
    expect(settlements.isKept).toBe(true);
    expect(await rulesIn(store)).toEqual(['S4.1', 'S4.2']);
  });
});

describe('answers from the desk', () => {
  const given = (resolution: Resolution, hour: string): GivenAnswer => ({
    target: TARGET,
    resolution,
    by: '张三',
    at: `2026-11-24T${hour}:00:00.000Z`,
  });

  it('are taken over once, signed, and known from what another tab has kept', async () => {
    const store = keeper();
    await onTop(store).takeOver([given('in_the_report', '01')], []);
    const next = onTop(store);
    await next.takeOver([given('in_the_report', '01')], []);
    expect([...store.kept.values()]).toMatchObject([{ ...TARGET, by: '张三' }]);
  });

  it('are passed over where they stand as published', async () => {
    const published: Settlement[] = [{ ...TARGET, resolution: 'in_the_report', note: '已核' }];
    const settlements = onTop(keeper());
    await settlements.takeOver([given('in_the_report', '01')], published);
    expect(settlements.lines).toEqual([]);
  });

  it('stand above what was published, and below what was said here since', async () => {
    const published: Settlement[] = [
      { ...TARGET, resolution: 'in_our_reading', note: '', at: '2030-01-01T00:00:00.000Z' },
    ];
    const settlements = onTop(keeper());
    await settlements.takeOver([given('in_the_report', '01')], published);
    await settlements.takeOver([given('in_the_report', '01')], published);
    expect(settlements.lines).toHaveLength(1);
    const book = new SettlementBook([...published, ...settlements.lines]);
    expect(book.settlementOn(TARGET)?.resolution).toBe('in_the_report');
  });

  it('do not come back over an answer given on /checks later', async () => {
    const settlements = onTop(keeper());
    await settlements.settle(TARGET, { ...ANSWER, resolution: 'explanation_accepted' }, []);
    await settlements.takeOver([given('in_the_report', '03')], []);
    const book = new SettlementBook(settlements.lines);
    expect(book.settlementOn(TARGET)?.resolution).toBe('explanation_accepted');
    await settlements.takeOver([given('in_the_report', '05')], []);
    expect(new SettlementBook(settlements.lines).settlementOn(TARGET)?.resolution).toBe(
      'in_the_report',
    );
  });
});
