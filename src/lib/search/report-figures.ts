import type { Report } from '../model/report.ts';

/** How many numbers a report states. */
export function figuresOf({ figures }: Pick<Report, 'figures'>): number {
  return Object.values(figures).reduce<number>(
    (sum, figure) => sum + (typeof figure === 'number' ? 1 : Object.keys(figure).length),
    0,
  );
}
