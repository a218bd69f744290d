/** Several runs of one thing: milliseconds, kilobytes, or files a second. */
export type Sample = { what: string; unit: 'ms' | 'kB' | '/s'; values: readonly number[] };

/** One line of the result; `ratio` compares the medians of two samples of this run. */
export type Line = Sample & { ratio?: { of: string; value: number } };

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Nearest-rank quantile; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Times something asynchronous a number of times, after one run that does not count. */
export async function timed(runs: number, run: () => Promise<unknown>): Promise<number[]> {
  await run();
  const values: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now();
    await run();
    values.push(performance.now() - start);
  }
  return values;
}

/** A sample set against another one of the same run, which is told in short as `of`. */
export function against(sample: Sample, other: Sample, of: string): Line {
  return { ...sample, ratio: { of, value: median(sample.values) / median(other.values) } };
}

/** The lines as a table for the terminal, numbers to the right. */
export function formatLines(lines: readonly Line[]): string {
  const rows = [
    ['', 'median', 'p90', 'runs', 'ratio', 'to'],
    ...lines.map(({ what, unit, values, ratio }) => [
      what,
      `${rounded(median(values))} ${unit}`,
      `${rounded(quantile(values, 0.9))} ${unit}`,
      String(values.length),
      ratio ? ratio.value.toFixed(2) : '',
      ratio?.of ?? '',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 || at === 5 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const rounded = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
