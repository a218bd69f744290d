import { NOBODY, type ToldBy } from '../told-by.ts';
import { FORM_ENTRIES } from '../../catalogue/form-entries.ts';
import { FORMS, type Form } from '../../model/form.ts';
import type { WithToldFacts } from '../../model/told-facts.ts';
import { squeeze } from '../plain-text.ts';
import { lineText, type Place, type PlacedLine } from '../split-sections.ts';
import { readOtherBody } from './told-bodies.ts';
import { readCarried } from './told-carried.ts';
import { readGrowth } from './told-growth.ts';
import { readOutcomes } from './told-outcomes.ts';
import { readResults, tellsGroups } from './told-results.ts';
import { readFee, readNormativeIssued, readOnTimeRate } from './told-statements.ts';

/** The prose of a report without blanks and headings; null for a section that is not there. */
export type SectionTexts = {
  /** What stands before the tables. */
  overview: string;
  problems: string | null;
  others: string | null;
  /** Section II, heads of its tables included. */
  publication?: string;
};

/** Facts told in prose that rules hold against the tables; what is not certain is left out. */
export function readToldFacts(
  { overview, problems, others, publication = '' }: SectionTexts,
  { agency, year }: ToldBy = NOBODY,
): WithToldFacts {
  return {
    told: {
      growth: readGrowth(overview),
      outcomes: readOutcomes(overview),
      normativeIssued: readNormativeIssued(overview),
      onTimeRate: readOnTimeRate(overview),
      problemsLength: problems === null ? null : problems.length,
      fee: others === null ? null : readFee(others, overview),
      carried: readCarried(overview, year),
      results: readResults(overview),
      byGroup: tellsGroups(overview),
      otherBody: readOtherBody(overview, agency),
      documentHead: documentHeadOf(publication),
    },
  };
}

/** The form whose heads stand over the first table of Section II; null where none or several do. */
function documentHeadOf(publication: string): Form | null {
  const found = FORMS.filter((form) => {
    const [documents] = FORM_ENTRIES[form].publication;
    const fields = documents?.measures.map(([field]) => field) ?? [];
    return FORM_ENTRIES[form].heads.some(
      ([field, words]) => fields.includes(field) && words.test(publication),
    );
  });
  const [form = null, ...others] = found;
  return others.length === 0 ? form : null;
}

const TABLES: readonly Place[] = ['II', 'III', 'IV'];

/** Longer words under a heading tell something in place of the table. */
const NOTHING_MORE = 12;

/** Sections II to IV that are headings alone: their tables are pictures, or were left out. */
function headingsAlone(placed: readonly PlacedLine[]): Place[] {
  return TABLES.filter((name) => {
    const lines = placed.filter(({ place }) => place === name);
    const [heading, ...rest] = lines.map(({ line }) => line);
    // A sentence that speaks of a table is no heading of it.
    if (heading?.kind !== 'text' || heading.text.includes('。')) return false;
    const words = rest.map((line) => squeeze(lineText(line))).join('');
    return rest.every(({ kind }) => kind === 'text') && words.length < NOTHING_MORE;
  });
}

/** The section texts of the lines of a report, and the facts in them. */
export function toldFactsOf(placed: readonly PlacedLine[], by: ToldBy = NOBODY): WithToldFacts {
  const linesOf = (...places: Place[]): PlacedLine[] =>
    placed.filter(({ place }) => places.includes(place));
  const textOf = (...places: Place[]): string[] =>
    linesOf(...places).flatMap(({ line }) => (line.kind === 'text' ? [squeeze(line.text)] : []));
  /** A section's first line is its heading; prose within a table is not read and tells nothing. */
  const section = (name: Place): string | null => {
    const lines = textOf(name);
    const inTable = linesOf(name).some(({ line }) => line.kind === 'row');
    return lines.length === 0 || inTable ? null : lines.slice(1).join('');
  };
  const parts = {
    overview: textOf('head', 'I').join(''),
    problems: section('V'),
    others: section('VI'),
    publication: linesOf('II')
      .map(({ line }) => squeeze(lineText(line)))
      .join(''),
  };
  const { told } = readToldFacts(parts, by);
  return { told: { ...told, headingsAlone: headingsAlone(placed) } };
}
