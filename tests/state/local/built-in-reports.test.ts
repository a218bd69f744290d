import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { builtInReports as BuiltInReports } from '../../../src/lib/state/local/built-in-reports.ts';
import { engineDouble, question, questions } from '../view/engine-double.ts';

const status = vi.hoisted(() => ({ phase: 'idle', database: null as unknown }));

vi.mock('../../../src/lib/state/view/engine.svelte.ts', () => ({ engine: { status } }));

let builtInReports: typeof BuiltInReports;

beforeEach(async () => {
  questions.length = 0;
  status.database = await engineDouble.engine.open();
  status.phase = 'ready';
  ({ builtInReports } = await import('../../../src/lib/state/local/built-in-reports.ts'));
});

const FILING = {
  agency: {
    agency_id: '320813-001',
    name: '淮安市洪泽区人民政府',
    division: '320813',
    kind: 'government',
    township: null,
  },
  year: 2024,
  scope: 'aggregate',
  form: '2021',
} as const;

describe('builtInReports', () => {
  it('counts the figures of the report that a local one would stand for', async () => {
    const counting = builtInReports(FILING);
    const asked = await question(1);
    expect(asked.params).toEqual(expect.arrayContaining(['320813-001', 2024, 'aggregate']));
    asked.answer([{ figures: 187 }]);
    expect(await counting).toBe(187);
  });

  it('counts none where there is no such report', async () => {
    const counting = builtInReports(FILING);
    (await question(1)).answer([]);
    expect(await counting).toBe(0);
  });

  it('does not take an engine that cannot tell for a report that is not there', async () => {
    const counting = builtInReports(FILING);
    (await question(1)).fail(new Error('closed'));
    expect(await counting).toBeNull();
    status.phase = 'loading';
    expect(await builtInReports(FILING)).toBeNull();
  });
});
