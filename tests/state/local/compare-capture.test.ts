import { describe, expect, it } from 'vitest';
import { compareCapture } from '../../../src/lib/state/local/compare-capture.ts';
import { figuresWith, readReport } from './read-report.ts';

const own = (await readReport('a', figuresWith({}))).parsed;
const other = await readReport('b', figuresWith({ 'normative.issued': 7 }));
const giving = (reading: typeof other | undefined) => ({
  reading: async () => ({ reading, bytes: undefined, decisions: [] }),
});

describe('another file of the same report', () => {
  it('is compared cell by cell', async () => {
    const compared = await compareCapture(giving(other), own, 'b', 'zh');
    const changes = compared && 'changes' in compared ? compared.changes : [];
    expect(changes.map(({ key }) => key)).toEqual(['normative.issued']);
  });

  it('that is gone is not compared', async () => {
    expect(await compareCapture(giving(undefined), own, 'b', 'zh')).toBeNull();
  });

  it('that the store does not give is told', async () => {
    const reading = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
    expect(await compareCapture({ reading }, own, 'b', 'zh')).toEqual({ fault: 'closed' });
  });
});
