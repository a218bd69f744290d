import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importCommand } from '../../src/cli/commands/import.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';

const folder = temporaryFolder();
const source = join(folder, 'in');

beforeAll(async () => {
  mkdirSync(join(source, 'more'), { recursive: true });
  for (const [seed, path] of [
    [1, 'a.html'],
    [2, 'more/b.html'],
  ] as const) {
    writeFileSync(
      join(source, path),
      await renderCase(randomFigures(seed, '2021'), 'plain', 'html'),
    );
  }
  writeFileSync(join(source, 'bad.txt'), '今天天气很好。\n');
});

async function run(...args: string[]): Promise<string[]> {
  const { terminal, written } = silentTerminal();
  await importCommand(args, terminal);
  return written.join('\n').split('\n');
}

describe('nianbao import', () => {
  it.each([
    ['in turn', '1'],
    ['on two cores', '2'],
  ])(
    'reads a folder %s, a bad file does not stop it, a second run reads nothing',
    async (_, jobs) => {
      const into = join(folder, `out-${jobs}`);
      const [first, , ...look] = await run(source, '--into', into, '--jobs', jobs);
      expect(first).toContain('2 read');
      expect(first).toContain('1 could not be read');
      expect(look.join('\n')).toContain('bad.txt: nothing of a disclosure annual report');
      const names = readdirSync(into);
      expect(names).toHaveLength(2);
      expect(names.every((name) => /^[ab]-[0-9a-f]{12}-v\d+\.json$/.test(name))).toBe(true);
      const report = JSON.parse(readFileSync(join(into, names[0] ?? ''), 'utf8'));
      expect(report.figures['requests.received'].total).toBe(
        randomFigures(1, '2021').cells['requests.received.total'],
      );
      expect((await run(source, '--into', into, '--jobs', jobs))[0]).toContain('0 read');
    },
    60_000,
  );

  it('fails when nothing could be read, or nothing is named', async () => {
    const into = join(folder, 'none');
    await expect(run(join(source, 'bad.txt'), '--into', into)).rejects.toMatchObject({
      exitCode: 2,
    });
    await expect(run('--into', into)).rejects.toMatchObject({ exitCode: 2 });
  });
});
