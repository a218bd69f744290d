import type { Report } from '../model/report.ts';

/** Whether two reports say the same, in whatever order their fields were written. */
export const isSameReport = (one: Report, other: Report): boolean =>
  inOrder(one) === inOrder(other);

const inOrder = (report: Report): string =>
  JSON.stringify(report, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
