import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadingSession } from '../../../src/lib/state/local/reading-session.svelte.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { NOON } from './desk-double.ts';
import { CORRECTION, deskWithReading } from './desk-with-reading.ts';

let fileOf: Awaited<ReturnType<typeof deskWithReading>>['fileOf'];
let session: () => Promise<ReadingSession>;

beforeEach(async () => {
  const desk = await deskWithReading();
  fileOf = desk.fileOf;
  session = async () =>
    new ReadingSession(
      await desk.openReading(),
      () => 'zh',
      () => NOON,
    );
});

afterEach(() => vi.restoreAllMocks());

const kinds = ({ items }: ReadingSession) => items.map(({ kind }) => kind);

describe('going through a reading', () => {
  it('steps through what is open and begins again after the last', async () => {
    const going = await session();
    expect(kinds(going)).toEqual(['failing', 'doubtful', 'doubtful']);
    going.step(1);
    expect(going.cell).toBe('reconsideration.total');
    expect(going.place).not.toBeNull();
    going.step(-1);
    expect(going.item).toBe(going.items.at(-1)?.id);
    await going.press('j');
    await going.press('k');
    expect(going.item).toBe(going.items.at(-1)?.id);
  });

  it('backwards from the beginning goes to the last', async () => {
    const going = await session();
    going.step(-1);
    expect(going.item).toBe(going.items.at(-1)?.id);
  });

  it('looks at a cell, and at the item it belongs to', async () => {
    const going = await session();
    going.lookAtCell('normative.issued');
    expect(going.item).toBe(going.items[1]?.id);
    going.lookAtCell('permits.handled');
    expect([going.item, going.cell]).toEqual([null, 'permits.handled']);
    expect(going.place).toEqual(going.cells.place('permits.handled'));
  });

  it('confirms the item it looks at and goes on to the next', async () => {
    const going = await session();
    going.lookAtCell('normative.issued');
    await going.press('y');
    expect(going.cells.state('normative.issued')).toBe('confirmed');
    expect(going.cell, 'the next in its place').toBe('normative.repealed');
    await going.confirm();
    expect(going.cells.doubtful).toBe(0);
    expect(fileOf('a').summary?.doubtful).toBe(0);
  });

  it('confirms nothing that is not in doubt, and goes on', async () => {
    const going = await session();
    going.step(1);
    await going.confirm();
    expect(going.open.decisions).toEqual([]);
    expect(going.cell).toBe('normative.issued');
  });

  it('confirms all that is in doubt as one decision', async () => {
    const going = await session();
    await going.confirmAll();
    expect(going.open.decisions).toHaveLength(1);
    expect(going.counts.doubtful).toBe(0);
    await going.press('z');
    expect(going.counts.doubtful).toBe(2);
  });

  it('answers a finding: it is open no more, and the file counts none', async () => {
    const going = await session();
    const [failing, doubtful] = going.items;
    if (!failing || !doubtful) throw new Error('nothing open');
    going.lookAtItem(failing);
    await going.answer(failing, 'in_the_report');
    expect(kinds(going)).toEqual(['doubtful', 'doubtful']);
    expect(going.item).toBe(doubtful.id);
    expect(fileOf('a').summary?.failing).toBe(0);
    await going.answer(doubtful, 'in_the_report');
    expect(going.open.decisions, 'a doubt is no finding').toHaveLength(1);
  });

  it('corrects a cell and offers the name again', async () => {
    const going = await session();
    await going.press('e');
    expect(going.correcting, 'no cell is looked at').toBe(false);
    going.lookAtCell('normative.issued');
    await going.press('e');
    expect(going.correcting).toBe(true);
    await going.correct(CORRECTION);
    expect([going.correcting, going.by]).toEqual([false, '张三']);
    expect(going.cells.state('normative.issued')).toBe('corrected');
    going.lookAtCell('normative.repealed');
    await going.confirm();
    expect(going.open.decisions[1]).toMatchObject({ by: '张三', at: NOON.toISOString() });
  });
});

describe('a store that refuses a decision', () => {
  it('leaves everything as it stands, the typed correction included', async () => {
    const going = await session();
    going.lookAtCell('normative.issued');
    going.correcting = true;
    const letGo = refuseWrites('QuotaExceededError');
    await going.correct(CORRECTION);
    expect([going.open.fault, going.correcting]).toEqual(['full', true]);
    expect(going.open.decisions).toEqual([]);
    letGo();
    await going.correct(CORRECTION);
    expect([going.open.fault, going.correcting]).toEqual([null, false]);
  });

  it('stays where it is', async () => {
    const going = await session();
    const [failing] = going.items;
    if (!failing) throw new Error('nothing open');
    going.lookAtCell('normative.issued');
    const at = going.item;
    refuseWrites('AbortError');
    await going.confirm();
    expect([going.item, going.open.fault]).toEqual([at, 'closed']);
    going.lookAtItem(failing);
    await going.answer(failing, 'in_the_report');
    expect([going.item, kinds(going).length]).toEqual([failing.id, 3]);
  });
});
