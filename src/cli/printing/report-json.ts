import { ruleText } from '../../lib/checks/registry.ts';
import { hasApplicants } from '../../lib/catalogue/cells-of-row.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { cellName, cellKey } from '../../lib/catalogue/cell-key.ts';
import type { ParsedCell, ParsedReport } from '../../lib/model/parsed-report.ts';
import type { CompiledReport } from '../../lib/pipeline.ts';

type FigureJson = number | null | Record<string, number | null>;

/** The object `nianbao parse --json` prints. */
export type ReportJson = {
  agency: string | null;
  year: number | null;
  form: string | null;
  scope: string | null;
  division: readonly string[] | null;
  figures: Record<string, FigureJson>;
  marks: Record<string, string>;
  narrative: Record<string, number | null>;
  parts: Record<string, readonly { label: string; value: number }[]>;
  told: Record<
    string,
    { text: string; unit: string | null; hedge: string | null; verb: string | null }
  >;
  doubts: Record<string, readonly string[]>;
  findings: readonly object[];
  unread: readonly object[];
  beside: readonly object[];
};

/** Figures with null for a blank or a mark; what is not certain is named under `doubts`. */
export function reportJson({ parsed, findings }: CompiledReport): ReportJson {
  const { agency, year, form, scope, division } = parsed.header;
  const told = parsed.narrative;
  return {
    agency: agency.value,
    year: year.value,
    form: form.value,
    scope: scope.value,
    division: division.value,
    figures: figuresOf(parsed.cells),
    marks: marksOf(parsed),
    narrative: Object.fromEntries(told.map(({ indicator, printed }) => [indicator, printed.value])),
    parts: Object.fromEntries(
      told
        .filter(({ parts }) => parts.length > 0)
        .map(({ indicator, parts }) => [indicator, parts]),
    ),
    told: Object.fromEntries(
      told.map(({ indicator, printed: { text, unit }, hedge, verb }) => [
        indicator,
        { text, unit, hedge, verb },
      ]),
    ),
    doubts: doubtsOf(parsed),
    findings: findings.map(findingJson),
    unread: parsed.unread.map(({ reason, indicator, applicant, text, provenance }) => ({
      reason,
      cell: indicator === null ? null : cellKey(indicator, applicant),
      text,
      page: provenance?.page ?? null,
    })),
    beside: parsed.beside.map(({ year, cells }) => ({ year, figures: figuresOf(cells) })),
  };
}

/**
 * A finding as `--json` prints it: cells by name, numbers as they were judged, the rule's note in Chinese.
 */
export function findingJson(finding: Finding): object {
  const { rule, verdict, grade, cells, expected, found, implied, detail } = finding;
  return {
    rule,
    verdict,
    grade,
    cells: cells.map(cellName),
    expected,
    found,
    implied,
    detail,
    note: ruleText(rule, 'zh').note,
  };
}

/** How a cell is named: Section III rows by applicant. */
export function nameOf({ indicator, applicant }: ParsedCell): string {
  return cellKey(indicator, applicant);
}

function figuresOf(cells: readonly ParsedCell[]): Record<string, FigureJson> {
  const figures: Record<string, FigureJson> = {};
  for (const { indicator, applicant, printed } of cells) {
    if (!hasApplicants(indicator)) {
      figures[indicator] = printed.value;
      continue;
    }
    const row = figures[indicator];
    const others = typeof row === 'object' && row !== null ? row : {};
    figures[indicator] = { ...others, [applicant]: printed.value };
  }
  return figures;
}

/** What stood there instead of a plain number or beside it. A blank has no mark: nothing stood there. */
function marksOf({ cells, narrative }: ParsedReport): Record<string, string> {
  const plain = /^[+-]?[\d,.]+$/;
  return Object.fromEntries([
    ...cells.flatMap((cell) =>
      (cell.printed.status === 'number' && plain.test(cell.printed.text)) || !cell.printed.text
        ? []
        : [[nameOf(cell), cell.printed.text]],
    ),
    ...narrative.flatMap(({ indicator, printed }) =>
      printed.status === 'number' || !printed.text ? [] : [[indicator, printed.text]],
    ),
  ]);
}

function doubtsOf({ header, cells, narrative }: ParsedReport): Record<string, readonly string[]> {
  const all: [string, readonly string[]][] = [
    ...Object.entries(header).map(([name, { doubts }]): [string, readonly string[]] => [
      name,
      doubts,
    ]),
    ...cells.map((cell): [string, readonly string[]] => [nameOf(cell), cell.doubts]),
    ...narrative.map(({ indicator, doubts }): [string, readonly string[]] => [indicator, doubts]),
  ];
  return Object.fromEntries(all.filter(([, doubts]) => doubts.length > 0));
}
