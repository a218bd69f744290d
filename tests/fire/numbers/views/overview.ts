import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { overviewQueries } from '../../../../src/lib/queries/overview/overview.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { overviewView, type OverviewView } from '../../../../src/lib/views/overview/overview.ts';
import { columnOf, standIn, type Stand } from '../raw/cells.ts';
import { comparable, FORMULAS, isUnstated } from '../raw/formulas.ts';
import { differenceText, movedBy, movedText, type Moved } from '../raw/change.ts';
import { cellText, numberText, shortNumber } from '../raw/say.ts';
import { OUTSIDE, type RawReport } from '../raw/read-raw.ts';
import { isChosen, within } from '../list.ts';
import { contradictions, type Site } from '../site.ts';
import type { Tally } from '../tally.ts';

/** The overview: key figures, coverage, who is silent, what moved, what is worth a look. */
export async function overviewNumbers(site: Site, state: ViewState, tally: Tally): Promise<void> {
  const rows = await runQueries(site.database, overviewQueries(state));
  const view = overviewView(rows, state, site.openings);
  const chosen = site.raw.reports.filter(({ agency }) => isChosen(site.raw, agency, state));
  const reports = chosen.filter(({ scope }) => scope === state.scope);
  keyNumbers(site, view, reports, state, tally);
  coverageNumbers(site, view, reports, state, tally);
  silentNumbers(site, view, state, tally);
  moverNumbers(site, view, reports, state, tally);
  const others = chosen.filter(({ scope }) => scope !== state.scope);
  if (others.length > 0) {
    const inYear = others.filter(({ year }) => year === state.year).length;
    tally.sentence('the other scope', view.otherScope?.text ?? '', [others.length, inYear]);
  }
  const findings = reports.flatMap((report) => site.findings(report));
  const failing = findings.filter(({ verdict }) => verdict === 'FAIL').length;
  tally.number('findings', view.findings.items.length, failing);
  if (reports.length > 0) {
    const counts =
      state.lang === 'zh' || failing === 0 ? [reports.length, failing] : [failing, reports.length];
    tally.sentence(
      'findings',
      view.findings.frame.title,
      failing === 0 ? [reports.length] : counts,
    );
  }
  const open = findings.filter(({ verdict }) => verdict === 'CANNOT_JUDGE').length;
  const judged = view.findings.frame.footing.at(-1) ?? '';
  tally.sentence('judgements', judged, [findings.length - open, open]);
}

type Sums = { value: number | null; few: boolean };

/** Put together: counts added, rates the ratio of their sums; unknown figures in neither. */
function together(code: string, stands: readonly Stand[]): Sums {
  const known = stands.filter(({ value }) => value !== null);
  if (known.length === 0 || isUnstated(code)) return { value: null, few: false };
  const sum = (pick: 'top' | 'below' | 'value') =>
    known.reduce((all, one) => all + (one[pick] ?? 0), 0);
  const formula = FORMULAS[code];
  if (!formula?.below) return { value: sum('value'), few: false };
  const below = sum('below');
  return {
    value: below === 0 ? null : ((formula.times ?? 1) * sum('top')) / below,
    few: below < 10,
  };
}

/**
 * Aggregate reports of the level that most are of; own reports do not overlap. Null of levels with as many
 * reports: the page takes one, and which one is for it to say.
 */
function ofOneLevel(
  { raw }: Site,
  reports: readonly RawReport[],
  { year, versus, scope }: ViewState,
): RawReport[] | null {
  if (scope === 'own') return [...reports];
  const years = versus === null ? [year] : [year, versus];
  const layers = new Map<string, number>();
  const levelOf = ({ agency }: RawReport) => raw.divisions.get(agency.division)?.level ?? '';
  for (const report of reports) {
    if (!years.includes(report.year)) continue;
    layers.set(levelOf(report), (layers.get(levelOf(report)) ?? 0) + 1);
  }
  const most = Math.max(0, ...layers.values());
  const [level, second] = [...layers].filter(([, n]) => n === most);
  if (second) return null;
  return reports.filter((report) => levelOf(report) === level?.[0]);
}

function keyNumbers(
  site: Site,
  view: OverviewView,
  reports: readonly RawReport[],
  state: ViewState,
  tally: Tally,
) {
  const { year, versus, lang } = state;
  const members = ofOneLevel(site, reports, state);
  if (members === null) return;
  for (const figure of view.figures) {
    const code = figure.indicator;
    const of = (asked: number) =>
      members
        .filter((report) => report.year === asked)
        .map((report) => ({
          unit: report.agency_id,
          stand: standIn(site.raw, report, code, columnOf(code, state.applicant)),
        }));
    const now = of(year);
    const known = now.filter(({ stand }) => stand.value !== null);
    const where = `key figure ${code}`;
    if (now.length > 0) {
      const rounded = known.filter(({ stand }) => stand.status === 'rounded').length;
      const counts = lang === 'zh' ? [now.length, known.length] : [known.length, now.length];
      const none =
        known.length === 0 ? [now.length] : [...counts, ...(rounded > 0 ? [rounded] : [])];
      tally.sentence(`${where} known`, figure.known, none);
    }
    const { value } = together(
      code,
      known.map(({ stand }) => stand),
    );
    const short = value === null ? '' : shortNumber(code, value, lang);
    const exact = value === null ? '' : numberText(code, value, lang);
    tally.text(where, startOf(figure.value ?? '', short), short);
    tally.text(`${where} exact`, startOf(figure.exact, exact), exact);
    if (versus !== null) sameNumbers(figure, code, known, of(versus), state, tally);
  }
}

type Unit = { unit: string; stand: Stand };
type Figure = OverviewView['figures'][number];

/** The same units in both years, five at least, without a break between. */
function sameNumbers(
  figure: Figure,
  code: string,
  now: readonly Unit[],
  then: readonly Unit[],
  { year, versus, lang }: ViewState,
  tally: Tally,
) {
  const pairs = now.flatMap(({ unit, stand }) => {
    const old = then.find((one) => one.unit === unit && one.stand.value !== null);
    return old && stand.value !== null ? [{ old: old.stand, now: stand }] : [];
  });
  const before = together(
    code,
    pairs.map(({ old }) => old),
  );
  const after = together(
    code,
    pairs.map((pair) => pair.now),
  );
  const isGiven =
    pairs.length >= 5 &&
    !isUnstated(code) &&
    comparable(code, year, versus ?? year) &&
    before.value !== null &&
    after.value !== null &&
    !before.few &&
    !after.few;
  tally.number(`same units ${code}`, figure.same === null ? 0 : 1, isGiven ? 1 : 0);
  if (!isGiven || !figure.same || before.value === null || after.value === null) return;
  const [old, fresh] = [
    shortNumber(code, before.value, lang),
    shortNumber(code, after.value, lang),
  ];
  tally.sentence(`same units ${code}`, figure.same.label, [pairs.length]);
  tally.text(`same units ${code} before`, startOf(figure.same.before, old), old);
  tally.text(`same units ${code} now`, startOf(figure.same.now, fresh), fresh);
  changeNumbers(
    figure.same.change,
    code,
    { before: before.value, after: after.value, pairs },
    { year, versus, lang },
    tally,
  );
  const [rose, fell] = [1, -1].map(
    (sign) =>
      pairs.filter((pair) => sign * ((pair.now.value ?? 0) - (pair.old.value ?? 0)) > 0).length,
  );
  const counts = [rose ?? 0, fell ?? 0, pairs.length - (rose ?? 0) - (fell ?? 0)].filter(
    (n) => n > 0,
  );
  const [directions = ''] = figure.same.directions.split(/、\d+年基数|, base of/);
  tally.sentence(`same units ${code} up, down`, directions, counts);
}

type Pair = { old: Stand; now: Stand };
type Both = { before: number; after: number; pairs: readonly Pair[] };

/** The change of the sums; with a rounded figure among them it is about so much. */
function changeNumbers(
  shown: string,
  code: string,
  { before, after, pairs }: Both,
  { year, versus, lang }: Pick<ViewState, 'year' | 'versus' | 'lang'>,
  tally: Tally,
): void {
  const isRounded = pairs.some((pair) =>
    [pair.old, pair.now].some(({ status }) => status === 'rounded'),
  );
  const status = isRounded ? 'rounded' : 'number';
  const asStand = (value: number): Stand => ({ value, status, mark: null, top: null, below: null });
  const moved = movedBy(
    code,
    { year: versus ?? year, stand: asStand(before) },
    { year, stand: asStand(after) },
  );
  if (moved) tally.text(`same units ${code} change`, shown, movedText(code, moved, lang));
}

/** What a text begins with, where that is what is looked for: units follow the number. */
export const startOf = (text: string, wanted: string): string =>
  wanted !== '' && text.startsWith(wanted) ? wanted : text;

function coverageNumbers(
  site: Site,
  view: OverviewView,
  reports: readonly RawReport[],
  state: ViewState,
  tally: Tally,
) {
  const { raw } = site;
  const { division, year, lang } = state;
  const everyYear = [...new Set(raw.reports.map((report) => report.year))];
  const lines = [...raw.divisions.values()].filter(
    ({ code, parent }) => parent === division || code === division,
  );
  const inLine = (code: string) =>
    reports.filter(({ agency }) =>
      code === division ? agency.division === code : within(raw, agency.division, code),
    );
  const shown = lines.filter(
    ({ code, stands }) =>
      inLine(code).length > 0 || (stands && !OUTSIDE.includes(code) && code !== division),
  );
  tally.list(
    'divisions of the grid',
    view.coverage.rows.map((row) => row.division),
    shown.map(({ code }) => code),
  );
  const column = columnOf(state.indicator, state.applicant);
  for (const row of view.coverage.rows) {
    const own = inLine(row.division);
    tally.text(`grid ${row.division}`, row.total.replace(/无|none/, '0'), String(own.length));
    for (const one of everyYear) {
      const cell = row.cells.find((grid) => grid.year === one);
      const here = own.filter((report) => report.year === one);
      const where = `grid ${row.division} ${one}`;
      const none = lang === 'zh' ? '未收录' : 'none collected';
      const say = (n: number) => (n === 0 ? '' : String(n));
      tally.text(where, cell?.text, here.length === 0 ? none : String(here.length));
      tally.text(
        `${where} whole`,
        cell?.complete,
        say(here.filter(({ complete }) => complete).length),
      );
      const wrong = here.filter((report) => contradictions(site, report) > 0).length;
      tally.text(`${where} conflicting`, cell?.conflicting, say(wrong));
      if (here.length === 0) continue;
      const stating = here.filter(
        (report) => standIn(raw, report, state.indicator, column).value !== null,
      ).length;
      const said = lang === 'zh' ? `”的${stating}份` : ` ${stating} state `;
      tally.text(`${where} stating`, cell?.hint.includes(said) ? said : cell?.hint, said);
    }
  }
  const below = shown.filter(({ code }) => code !== division);
  if (below.length === 0) return;
  const covered = below.filter(({ code }) => inLine(code).some((report) => report.year === year));
  const name = division === '000000' ? '' : view.divisionName;
  const counts =
    lang === 'zh' ? [below.length, year, covered.length] : [covered.length, below.length, year];
  tally.sentence('coverage', view.coverage.frame.title.replace(name, ''), counts);
}

function silentNumbers({ raw }: Site, view: OverviewView, state: ViewState, tally: Tally) {
  if (state.scope !== 'aggregate' || !['all', 'government'].includes(state.kind)) return;
  const levels =
    state.division === '000000' ? ['province', 'prefecture'] : ['province', 'prefecture', 'county'];
  const owing = [...raw.divisions.values()].filter(
    ({ code, level, from, to }) =>
      levels.includes(level) &&
      within(raw, code, state.division) &&
      !OUTSIDE.includes(code) &&
      from <= state.year &&
      to > state.year,
  );
  const published = new Set(
    raw.reports
      .filter(
        ({ agency, year, scope }) =>
          agency.kind === 'government' && year === state.year && scope === 'aggregate',
      )
      .map(({ agency }) => agency.division),
  );
  const silent = owing.filter(({ code }) => !published.has(code)).length;
  if (silent === 0) return tally.number('silent', view.silent === null ? 0 : 1, 0);
  const counts =
    state.lang === 'zh' ? [owing.length, silent, state.year] : [silent, owing.length, state.year];
  tally.sentence('silent', view.silent?.title ?? '', counts);
  tally.number(
    'silent names',
    view.silent?.groups.flatMap(({ names }) => names.split(/、|, /)).length,
    silent,
  );
}

function moverNumbers(
  site: Site,
  view: OverviewView,
  reports: readonly RawReport[],
  state: ViewState,
  tally: Tally,
) {
  const { year, versus, indicator, lang } = state;
  const { raw } = site;
  if (versus === null) return tally.number('movers', view.movers.table.rows.length, 0);
  const members = ofOneLevel(site, reports, state);
  if (members === null) return;
  const column = columnOf(indicator, state.applicant);
  const moved = members
    .filter((report) => report.year === year)
    .flatMap((report) => {
      const old = raw.report(report.agency_id, versus, report.scope);
      if (!old) return [];
      const [before, after] = [old, report].map((one) => standIn(raw, one, indicator, column));
      if (!before || !after) return [];
      const by = movedBy(indicator, { year: versus, stand: before }, { year, stand: after });
      const isListed = by !== null && (by.isShare || FORMULAS[indicator] !== undefined);
      return isListed ? [{ report, old, before, after, by: by as Moved }] : [];
    });
  const rows = new Map(view.movers.table.rows.map(({ id, cells }) => [id, cells]));
  tally.list(
    'units that moved',
    [...rows.keys()],
    moved.map(({ report }) => report.agency_id),
  );
  for (const { report, old, before, after, by } of moved) {
    const [, then, now, difference, change] = rows.get(report.agency_id) ?? [];
    const where = `mover ${report.agency_id}`;
    tally.text(`${where} before`, then?.text, cellText(before, indicator, lang, old).text);
    tally.text(`${where} now`, now?.text, cellText(after, indicator, lang, report).text);
    tally.text(`${where} difference`, difference?.text, differenceText(indicator, by, lang));
    if (by.isShare) tally.text(`${where} change`, change?.text, movedText(indicator, by, lang));
  }
}
