import type { WithToldFacts } from '../../model/told-facts.ts';
import { squeeze } from '../plain-text.ts';
import type { Place, PlacedLine } from '../split-sections.ts';
import { readGrowth } from './told-growth.ts';
import { readOutcomes } from './told-outcomes.ts';
import { readFee, readNormativeIssued, readOnTimeRate } from './told-statements.ts';

/** The prose of a report without blanks and headings; null for a section that is not there. */
export type SectionTexts = {
  /** What stands before the tables. */
  overview: string;
  problems: string | null;
  others: string | null;
};

/** Facts told in prose that rules hold against the tables; what is not certain is left out. */
export function readToldFacts({ overview, problems, others }: SectionTexts): WithToldFacts {
  return {
    told: {
      growth: readGrowth(overview),
      outcomes: readOutcomes(overview),
      normativeIssued: readNormativeIssued(overview),
      onTimeRate: readOnTimeRate(overview),
      problemsLength: problems === null ? null : problems.length,
      fee: others === null ? null : readFee(others),
    },
  };
}

/** The section texts of the lines of a report, and the facts in them. */
export function toldFactsOf(placed: readonly PlacedLine[]): WithToldFacts {
  const textOf = (...places: Place[]): string[] =>
    placed.flatMap(({ place, line }) =>
      places.includes(place) && line.kind === 'text' ? [squeeze(line.text)] : [],
    );
  /** A section's first line is its heading; prose within a table is not read and tells nothing. */
  const section = (name: Place): string | null => {
    const lines = textOf(name);
    const inTable = placed.some(({ place, line }) => place === name && line.kind === 'row');
    return lines.length === 0 || inTable ? null : lines.slice(1).join('');
  };
  return readToldFacts({
    overview: textOf('head', 'I').join(''),
    problems: section('V'),
    others: section('VI'),
  });
}
