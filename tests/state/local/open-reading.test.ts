import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filingOf } from '../../../src/lib/model/decision.ts';
import type { ImportDesk } from '../../../src/lib/state/local/import-desk.svelte.ts';
import type { OpenReading } from '../../../src/lib/state/local/open-reading.svelte.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { NOON } from './desk-double.ts';
import { AGENCY, CORRECTION, deskWithReading } from './desk-with-reading.ts';

let desk: ImportDesk;
let openReading: () => Promise<OpenReading>;

beforeEach(async () => {
  ({ desk, openReading } = await deskWithReading());
});

afterEach(() => vi.restoreAllMocks());

describe('filing', () => {
  it('waits until nothing is missing, and is one decision however often it is changed', async () => {
    const open = await openReading();
    await open.choose({ year: 2023 });
    expect([open.decisions, open.head.year]).toEqual([[], 2023]);
    await open.choose({ agency: AGENCY });
    await open.choose({ scope: 'aggregate' });
    expect(open.decisions).toHaveLength(1);
    expect(open.decisions[0]).toMatchObject({ kind: 'file', at: NOON.toISOString() });
    expect(open.head).toEqual({ year: 2023, form: '2021', scope: 'aggregate' });
    await open.undo();
    expect(open.decided.filing).toBeNull();
  });
});

describe('a decision that is refused', () => {
  it('keeps what was chosen of the filing until it is kept', async () => {
    const open = await openReading();
    const letGo = refuseWrites('QuotaExceededError');
    await open.choose({ agency: AGENCY });
    expect(open.draft.agency).toEqual(AGENCY);
    expect([open.fault, open.decisions]).toEqual(['full', []]);
    letGo();
    await open.choose({ year: 2023 });
    expect(open.decided.filing).toEqual({ agency: AGENCY, year: 2023, scope: 'own', form: '2021' });
  });

  it('says that the file was removed in another tab', async () => {
    const open = await openReading();
    await desk.remove(['a']);
    expect(await open.decide(CORRECTION)).toBe(false);
    expect([open.fault, open.decisions]).toEqual(['gone', []]);
  });
});

describe('a decision that is kept while another is refused', () => {
  const full = () => new DOMException('full', 'QuotaExceededError');

  it('counts as kept, and the refusal of the other stands', async () => {
    const open = await openReading();
    vi.spyOn(desk, 'decide').mockRejectedValueOnce(full());
    const both = [open.decide(CORRECTION), open.decide({ ...CORRECTION, value: 6, text: '6' })];
    expect(await Promise.all(both)).toEqual([false, true]);
    expect(open.decisions).toMatchObject([{ value: 6 }]);
    expect(open.fault).toBe('full');
  });

  it('leaves nothing chosen that it has kept', async () => {
    const open = await openReading();
    vi.spyOn(desk, 'decide').mockRejectedValueOnce(full());
    await Promise.all([open.decide(CORRECTION), open.choose({ agency: AGENCY })]);
    expect(open.decided.filing?.agency).toEqual(AGENCY);
    await open.undo();
    expect([open.decided.filing, open.draft.agency]).toEqual([null, null]);
  });
});

describe('a year printed beside', () => {
  const beside = [
    { year: 2022, cells: [] },
    { year: null, cells: [] },
  ];
  const shown = (open: OpenReading) => ({
    year: open.head.year,
    isOther: open.asDecided.cells.length === 0,
    isWhole: filingOf(open.draft) !== null,
  });
  const OWN = { year: 2024, isOther: false, isWhole: true };
  const OTHER = { year: 2022, isOther: true, isWhole: true };

  const openBeside = async (): Promise<OpenReading> => {
    ({ desk, openReading } = await deskWithReading(beside));
    const open = await openReading();
    await open.choose({ agency: AGENCY });
    expect(shown(open)).toEqual(OWN);
    return open;
  };

  it('is chosen with its cells in one decision, and one undo takes both back', async () => {
    const open = await openBeside();
    await open.choosePanel(0);
    expect(shown(open)).toEqual(OTHER);
    expect(open.decisions).toHaveLength(2);
    expect(open.decisions[1]).toMatchObject({ year: 2022, at: NOON.toISOString() });
    expect(desk.files[0]?.summary?.year).toBe(2022);
    await open.choosePanel(null);
    expect(shown(open)).toEqual(OWN);
    await open.undo();
    expect(shown(open)).toEqual(OTHER);
    await open.undo();
    expect(shown(open)).toEqual(OWN);
  });

  it('that the store refuses changes neither the year nor the cells, and the refusal stands', async () => {
    const open = await openBeside();
    const letGo = refuseWrites('QuotaExceededError');
    await open.choosePanel(0);
    letGo();
    expect(shown(open)).toEqual(OWN);
    expect(open.fault).toBe('full');
  });

  it('whose year is not told leaves the year open', async () => {
    const open = await openBeside();
    await open.choosePanel(1);
    expect(shown(open)).toEqual({ year: null, isOther: true, isWhole: false });
    expect(desk.files[0]?.summary?.year).toBeNull();
    await open.choose({ year: 2021 });
    expect(shown(open)).toEqual({ year: 2021, isOther: true, isWhole: true });
    expect(open.decided.filing?.agency).toEqual(AGENCY);
  });

  it('takes the place of a year that waited, and keeps what waited for a year', async () => {
    ({ desk, openReading } = await deskWithReading(beside));
    const open = await openReading();
    await open.choose({ year: 2019 });
    await open.choosePanel(0);
    expect(open.head.year).toBe(2022);
    await open.choosePanel(1);
    await open.choose({ agency: AGENCY });
    expect(open.decided.filing).toBeNull();
    await open.choosePanel(0);
    expect(open.decided.filing).toMatchObject({ agency: AGENCY, year: 2022 });
  });
});

describe('another tab', () => {
  const decidedElsewhere = () =>
    desk.decide(
      'a',
      (before) => [...before, CORRECTION],
      () => null,
    );

  it('that decides on the open file is followed', async () => {
    const open = await openReading();
    await decidedElsewhere();
    await open.follow();
    expect(open.decisions).toEqual([CORRECTION]);
    await open.undo();
    expect([open.decisions, open.fault]).toEqual([[], null]);
  });

  it('that removes it is named, and nothing is decided any more', async () => {
    const open = await openReading();
    await desk.remove(['a']);
    await open.follow();
    expect(open.fault).toBe('gone');
    expect([await open.decide(CORRECTION), open.fault]).toEqual([false, 'gone']);
  });

  it('never undoes what was decided here meanwhile', async () => {
    const open = await openReading();
    const following = open.follow();
    await open.decide(CORRECTION);
    await following;
    expect(open.decisions).toEqual([CORRECTION]);
  });

  it('that cannot be read does not take the word from a decision kept here meanwhile', async () => {
    const open = await openReading();
    let refuse = (): void => undefined;
    vi.spyOn(desk, 'reading').mockReturnValueOnce(
      new Promise((_, reject) => {
        refuse = () => reject(new DOMException('closed', 'InvalidStateError'));
      }),
    );
    const following = open.follow();
    expect(await open.decide(CORRECTION)).toBe(true);
    refuse();
    await following;
    expect(open.fault).toBeNull();
  });
});
