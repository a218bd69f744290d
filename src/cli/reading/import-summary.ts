import type { Look } from './file-readings.ts';
import { pathFrom, type ImportOutcome } from './import-report.ts';
import { plural } from '../../lib/messages/plural.ts';
import { printable } from '../dataset/report-files.ts';

/** What an import did, and then a line for each file a person should look at, the worst first. */
export function importSummary(
  outcomes: readonly ImportOutcome[],
  into: string,
  dataset: { reports: number; look: readonly Look[] } | null,
): string {
  const number = (status: ImportOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const filing = new Map<string, string[]>();
  for (const { from, what } of dataset?.look ?? []) {
    filing.set(from, [...(filing.get(from) ?? []), what]);
  }
  const refused = outcomes.flatMap(({ status, look }) => (status === 'refused' ? look : []));
  const others = outcomes.flatMap(({ path, status, look }) => {
    const all = [...(filing.get(pathFrom(into, path)) ?? []), ...look];
    return status === 'refused' || all.length === 0
      ? []
      : [`${printable(path)}: ${all.join('; ')}`];
  });
  const lines = [...refused, ...others];
  return [
    `${number('read')} read into ${into}/, ${number('known')} read before, ` +
      `${number('refused')} could not be read`,
    ...(dataset ? [`${into}/ now holds a dataset of ${plural(dataset.reports, 'report')}`] : []),
    ...(lines.length > 0 ? [`To look at (${lines.length} of ${outcomes.length}):`] : []),
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}
