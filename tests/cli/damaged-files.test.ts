import { describe, expect, it } from 'vitest';
import { reportJson } from '../../src/cli/printing/report-json.ts';
import { readReport } from '../../src/cli/dataset/report-files.ts';
import { Failure } from '../../src/cli/printing/failure.ts';
import { randomFigures, seeded } from '../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../golden/reports/generate/render-case.ts';

const figures = randomFigures(3, '2021');
const FORMATS: CaseFormat[] = [
  ...(['pdf', 'docx', 'doc', 'rtf', 'xlsx', 'html', 'text layout', 'markdown'] as const),
  ...(['xls', 'odt', 'ods', 'ofd'] as const),
];
const SEEDS = Array.from({ length: 6 }, (_, at) => at);

/** Ways a file is damaged on its way. */
const DAMAGES = {
  'cut short': (bytes: Uint8Array, random: () => number) =>
    bytes.slice(0, Math.floor(random() * bytes.length)),
  'one bit turned': (bytes: Uint8Array, random: () => number) => flipped(bytes, random, 1),
  'many bits turned': (bytes: Uint8Array, random: () => number) =>
    flipped(bytes, random, Math.ceil(bytes.length / 500)),
  'a piece zeroed': (bytes: Uint8Array, random: () => number) => {
    const at = Math.floor(random() * bytes.length);
    return bytes.slice().fill(0, at, at + 64);
  },
};

function flipped(bytes: Uint8Array, random: () => number, times: number): Uint8Array {
  const copy = bytes.slice();
  for (let turn = 0; turn < times; turn += 1) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

/** How the command would end: 0, or 2 with its one line. */
async function exitOf(bytes: Uint8Array): Promise<0 | 2> {
  try {
    JSON.stringify(reportJson(await readReport('report', new Uint8Array(bytes))));
    return 0;
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode !== 2) throw error;
    expect(error.message, 'a refusal, not a fault of ours').not.toMatch(/cannot be read: |\n/);
    return 2;
  }
}

describe.each(FORMATS)('a damaged %s', (format) => {
  it.each(Object.entries(DAMAGES))(
    '%s is read or refused in one line',
    async (_, damage) => {
      const whole = await renderCase(figures, 'plain', format);
      for (const seed of SEEDS) {
        const started = performance.now();
        await exitOf(damage(whole, seeded(seed)));
        expect(performance.now() - started, `ms for seed ${seed}`).toBeLessThan(10_000);
      }
    },
    60_000,
  );
});
