import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
