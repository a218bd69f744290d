import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { schemeQueries } from '../../../../src/lib/queries/schemes/schemes.ts';
import { schemeText } from '../../../../src/lib/schemes/scheme-text.ts';
import type { Scheme, SchemePart } from '../../../../src/lib/schemes/scheme.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { schemesView } from '../../../../src/lib/views/schemes/schemes.ts';
import { simpleScores } from '../../../schemes/simple-score.ts';
import { chosenCode, oneOf, type Random } from '../choose.ts';
import { isMixedList, standOf, unitsOf } from '../list.ts';
import { isFew } from '../raw/cells.ts';
import { FORMULAS, isUnstated } from '../raw/formulas.ts';
import type { RawReport } from '../raw/read-raw.ts';
import { cellText } from '../raw/say.ts';
import type { Site } from '../site.ts';
import type { Tally } from '../tally.ts';

/** A share of each applicant, none of a report: no part of a scheme. */
const BY_APPLICANT = 'share.applicant';

/** A scheme of up to four figures, mostly of what the report states. */
export function chosenScheme(report: RawReport, random: Random): Scheme {
  const codes = Array.from({ length: oneOf([1, 2, 4], random) }, () => chosenCode(report, random));
  const named = [...new Set(codes)].filter((code) => !isUnstated(code) && code !== BY_APPLICANT);
  return {
    title: '试算方案',
    parts: (named.length > 0 ? named : ['published.total']).map((code) => chosenPart(code, random)),
    floor: oneOf([0, 0, 0, 10, 33], random),
    missing: random() < 0.4 ? 'no_total' : { knownWeight: oneOf([1, 30, 60], random) },
    vary: 0,
    across: random() < 0.5,
  };
}

function chosenPart(indicator: string, random: Random): SchemePart {
  const ends: [number, number] = FORMULAS[indicator]?.written === 'rate' ? [0.2, 0.9] : [1, 200];
  const direction = random() < 0.5 ? 'more' : 'less';
  const [from, to] = direction === 'more' ? ends : [ends[1], ends[0]];
  const points = random() < 0.5 ? 'place' : { from, to };
  return { indicator, weight: oneOf([1, 2.5, 40], random), direction, points };
}

/** A list scored by a scheme: every total and rank, and beside its points each value they are for. */
export async function schemesNumbers(
  site: Site,
  scheme: Scheme,
  chosen: ViewState,
  tally: Tally,
): Promise<void> {
  const state: ViewState = { ...chosen, scheme: schemeText(scheme) };
  const rows = await runQueries(site.database, schemeQueries(state));
  const { result } = schemesView(rows, state, site.openings);
  const { rows: units, listed } = unitsOf(site.raw, state);
  const stands = units.map((unit) =>
    scheme.parts.map(({ indicator }) =>
      standOf(site.raw, unit, state.year, indicator, { scope: state.scope, applicant: 'total' }),
    ),
  );
  const values = stands.map((own) =>
    own.map(({ stand }) => (stand === null || isFew(stand) ? null : stand.value)),
  );
  const scores = simpleScores(scheme, values, { listed, isMixed: isMixedList(units) });
  const table = result?.table ?? { columns: [], rows: [] };
  tally.list(
    'units scored',
    table.rows.map(({ id }) => id),
    units.map(({ id }) => id),
  );
  units.forEach(({ id }, unit) => {
    const cells = table.rows.find((row) => row.id === id)?.cells ?? [];
    const cellOf = (key: string) => cells[table.columns.findIndex((column) => column.key === key)];
    const where = `scheme ${id}`;
    const { total = null, rank = null } = scores[unit] ?? {};
    tally.number(`${where} total`, cellOf('total')?.value ?? null, total);
    if (total === null)
      tally.text(
        `${where} total`,
        cellOf('total')?.text,
        state.lang === 'zh' ? '无总分' : 'no total',
      );
    tally.number(`${where} rank`, cellOf('rank')?.value ?? null, rank);
    scheme.parts.forEach(({ indicator }, part) => {
      const { stand, report } = stands[unit]?.[part] ?? { stand: null, report: undefined };
      const cell = cellOf(`points.${indicator}`);
      const want = cellText(stand, indicator, state.lang, report).text;
      tally.text(`${where} ${indicator}`, cell?.below ?? cell?.text, want);
    });
  });
}
