import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { turnedQueries } from '../../../../src/lib/queries/workbench/turned.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { turnedView } from '../../../../src/lib/views/compare/turned.ts';
import { differenceText, movedBy, movedText } from '../raw/change.ts';
import { FORMULAS } from '../raw/formulas.ts';
import { cellText } from '../raw/say.ts';
import { standOf, unitsOf, type Unit } from '../list.ts';
import type { Site } from '../site.ts';
import type { Tally } from '../tally.ts';
import { sameCell } from './workbench.ts';

/** The units side by side: those named, or those that state most of the indicator. */
function sideBySide({ raw }: Site, state: ViewState): Unit[] {
  const named = state.ticked.length > 0 ? state.ticked : state.picked;
  if (named.length > 0) return unitsOf(raw, { ...state, picked: named.slice(0, 12) }).rows;
  const known = unitsOf(raw, state).rows.flatMap((unit) => {
    const { stand } = standOf(raw, unit, state.year, state.indicator, state);
    return stand && stand.value !== null ? [{ unit, value: stand.value }] : [];
  });
  known.sort((a, b) => b.value - a.value || (a.unit.id < b.unit.id ? -1 : 1));
  return known.slice(0, 4).map(({ unit }) => unit);
}

/** The whole form across some units, two years beside each other. */
export async function compareNumbers(site: Site, state: ViewState, tally: Tally): Promise<void> {
  const { turned } = await runQueries(site.database, turnedQueries(state));
  const view = turnedView(turned, state, site.openings);
  const { raw } = site;
  const { year, versus, lang } = state;
  const units = sideBySide(site, state);
  tally.list(
    'units side by side',
    view.columns.map(({ unit }) => unit),
    units.map(({ id }) => id),
  );
  for (const { code, cells } of view.groups.flatMap(({ rows }) => rows)) {
    view.columns.forEach(({ unit: id }, at) => {
      const unit = units.find((one) => one.id === id);
      const cell = cells[at];
      if (!unit || !cell) return;
      const where = `compare ${id} ${code}`;
      const now = standOf(raw, unit, year, code, state);
      sameCell(where, cell.current, cellText(now.stand, code, lang, now.report), tally);
      if (versus === null) return;
      const then = standOf(raw, unit, versus, code, state);
      sameCell(
        `${where} ${versus}`,
        cell.before ?? undefined,
        cellText(then.stand, code, lang, then.report),
        tally,
      );
      const moved = movedBy(code, { year: versus, stand: then.stand }, { year, stand: now.stand });
      tally.text(
        `${where} difference`,
        cell.difference.text,
        moved ? differenceText(code, moved, lang) : '',
      );
      const share = moved?.isShare ? movedText(code, moved, lang) : '';
      tally.text(`${where} change`, cell.change.text, share);
    });
  }
  if (units.length < 2) return;
  const printed = view.groups
    .flatMap(({ rows }) => rows)
    .filter(({ code }) => !FORMULAS[code])
    .map(
      ({ code }) =>
        units.filter(
          (unit) => (standOf(raw, unit, year, code, state).stand?.value ?? null) !== null,
        ).length,
    );
  const common = printed.filter((known) => known === units.length).length;
  const some = printed.filter((known) => known > 0).length - common;
  if (common + some === 0) return;
  const head = lang === 'zh' ? [units.length, year] : [year, units.length];
  tally.sentence('compare', view.title, [...head, ...[common, some].filter((n) => n > 0)]);
}
