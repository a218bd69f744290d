import { describe, expect, it } from 'vitest';
import { assembleLocal } from '../../../src/lib/dataset/join/assemble-local.ts';
import type { Statement } from '../../../src/lib/db/database.ts';
import { LOCAL } from './local-reports.ts';

/** What is bound to the statement that fills a table. */
const boundTo = (table: string, statements: readonly Statement[]): string =>
  statements
    .filter(({ sql }) => sql.startsWith(`INSERT INTO memory.local.${table}\n`))
    .flatMap(({ params }) => params)
    .join(' ');

describe('local reports as statements', () => {
  it('hold no value in their text', async () => {
    const { statements } = await assembleLocal(LOCAL, () => Promise.resolve());
    const text = statements.map(({ sql }) => sql).join('\n');
    for (const value of ['演示', '虚构', 'DROP TABLE report', '4000']) {
      expect(text).not.toContain(value);
    }
    expect(boundTo('agency', statements)).toContain('演示县虚构局');
    expect(boundTo('observation', statements)).toContain('DROP TABLE report');
  });

  it('leave the findings to be made beside the built-in reports', async () => {
    const { statements, following } = await assembleLocal(LOCAL, () => Promise.resolve());
    expect(boundTo('finding', statements)).toBe('');
    expect(following).toBeDefined();
  });

  it('pause after each agency and each statement', async () => {
    let pauses = 0;
    const { statements } = await assembleLocal(LOCAL, async () => void pauses++);
    const inserts = statements.filter(({ sql }) => sql.startsWith('INSERT INTO memory.local'));
    expect(pauses).toBeGreaterThanOrEqual(3 + inserts.length - 1);
  });
});
