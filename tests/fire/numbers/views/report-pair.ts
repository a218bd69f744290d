import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { reportPairQueries } from '../../../../src/lib/queries/compare/report-pair.ts';
import { pairOpening } from '../../../../src/lib/url/pair-href.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { reportPairView } from '../../../../src/lib/views/compare/report-pair.ts';
import { EXPECTED } from '../../../catalogue/expected-codes.ts';
import { oneOf, type Random } from '../choose.ts';
import { printedIn } from '../raw/cells.ts';
import { differenceText, movedBy } from '../raw/change.ts';
import { APPLICANTS, inColumns } from '../raw/formulas.ts';
import type { RawReport } from '../raw/read-raw.ts';
import { cellText } from '../raw/say.ts';
import type { Site } from '../site.ts';
import { numbersIn, type Tally } from '../tally.ts';
import { tableNumbers } from './agency.ts';

type Pair = { left: RawReport; right: RawReport };

/** Two years of one agency, the earlier left, or two agencies of one scope: as the address asks for them. */
export function chosenPair(
  { raw, openings }: Site,
  report: RawReport,
  random: Random,
): Pair & { state: ViewState } {
  const like = raw.reports.filter(({ id, scope }) => scope === report.scope && id !== report.id);
  const own = like.filter(({ agency_id }) => agency_id === report.agency_id);
  const others = like.filter(({ agency_id }) => agency_id !== report.agency_id);
  const lang = random() < 0.3 ? 'en' : 'zh';
  const opening: ViewState = { ...pairOpening(openings), scope: report.scope, lang };
  if (own.length > 0 && random() < 0.6) {
    const pair = [report, oneOf(own, random)].sort((a, b) => a.year - b.year);
    const [left, right] = pair as [RawReport, RawReport];
    const units = [report.agency_id];
    return { left, right, state: { ...opening, units, year: right.year, versus: left.year } };
  }
  const right = oneOf(others, random);
  const units = [report.agency_id, right.agency_id];
  const versus = right.year === report.year ? null : right.year;
  return { left: report, right, state: { ...opening, units, year: report.year, versus } };
}

/** Every cell of the form, as its key spells it. */
const CELLS = EXPECTED.map((line) => line.split(' ')[1] ?? '').flatMap((code) =>
  inColumns(code)
    ? [...APPLICANTS, 'total'].map((column) => ({ code, column, key: `${code}.${column}` }))
    : [{ code, column: 'total', key: code }],
);

/** Two reports side by side: every cell of both, those that differ, and by how much. */
export async function reportPairNumbers(
  site: Site,
  { left, right }: Pair,
  state: ViewState,
  tally: Tally,
): Promise<void> {
  const { lang } = state;
  const view = reportPairView(await runQueries(site.database, reportPairQueries(state)), state);
  const pair = `${left.id} ${right.id}`;
  for (const section of view.sections) {
    section.forEach((table, at) => {
      const chosen = at === 0 ? left : right;
      tableNumbers({ site, reports: [chosen], chosen, lang, tally }, table);
    });
  }
  const both = CELLS.map(({ code, column, key }) => {
    const stands = [printedIn(left, code, column), printedIn(right, code, column)] as const;
    const texts = [
      cellText(stands[0], code, lang, left),
      cellText(stands[1], code, lang, right),
    ] as const;
    return { code, key, stands, texts };
  }).filter(({ texts }) =>
    texts.every(({ missing }) => missing !== 'not_seen' && missing !== 'not_on_form'),
  );
  const differing = both.filter(
    ({ texts: [a, b] }) => a.text !== b.text || a.value !== b.value || a.missing !== b.missing,
  );
  const rows = view.frame?.table.rows ?? [];
  tally.list(
    `${pair} differ`,
    rows.map(({ id }) => id),
    differing.map(({ key }) => key),
  );
  for (const { code, key, stands, texts } of differing) {
    const cells = rows.find(({ id }) => id === key)?.cells ?? [];
    texts.forEach((want, at) => {
      tally.text(`${pair} ${key} ${at}`, cells[at + 1]?.text, want.text);
      tally.number(`${pair} ${key} ${at} (kept)`, cells[at + 1]?.value ?? null, want.value);
    });
    const moved = movedBy(
      code,
      { year: left.year, stand: stands[0] },
      { year: right.year, stand: stands[1] },
    );
    const want = moved ? differenceText(code, moved, lang) : '';
    tally.text(`${pair} ${key} difference`, cells[3]?.text, want);
  }
  if (both.length === 0) return;
  const counts = [both.length, ...(differing.length > 0 ? [differing.length] : [])];
  const named = numbersIn(view.title).slice(-counts.length);
  const want = (lang === 'zh' ? counts : counts.reverse()).join(' ');
  tally.text(`${pair} title`, named.join(' '), want);
}
