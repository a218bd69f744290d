import type {
  Doubt,
  HeaderField,
  NarrativeFigure,
  ParsedCell,
  ParsedReport,
} from '../model/parsed-report.ts';

const withDoubt = <T extends { doubts: readonly Doubt[] }>(one: T): T => ({
  ...one,
  doubts: [...one.doubts, 'recognised_text'],
});

const found = <T>(field: HeaderField<T>): HeaderField<T> =>
  field.value === null ? field : withDoubt(field);

/** A report read from text that a machine recognised in a picture: its digits may be others. */
export function inDoubtAltogether(parsed: ParsedReport): ParsedReport {
  const { agency, year, form, scope, division, published } = parsed.header;
  return {
    ...parsed,
    header: {
      agency: found(agency),
      year: found(year),
      form: found(form),
      scope: found(scope),
      division: found(division),
      published: found(published),
    },
    cells: parsed.cells.map(withDoubt<ParsedCell>),
    narrative: parsed.narrative.map(withDoubt<NarrativeFigure>),
    beside: parsed.beside.map(({ year, cells }) => ({
      year,
      cells: cells.map(withDoubt<ParsedCell>),
    })),
  };
}
