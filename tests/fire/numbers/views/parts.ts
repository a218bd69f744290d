import type { StackedRow } from '../../../../src/lib/views/figures/frame.ts';
import type { Stand } from '../raw/cells.ts';
import { APPLICANTS, FORMULAS, groupRows, inColumns } from '../raw/formulas.ts';
import { numberText } from '../raw/say.ts';
import { standOf, type Unit } from '../list.ts';
import { drawn, own, unitOfHref, type Held } from './figures.ts';

const OUTCOMES = 'granted partly_granted unavailable refused declined other'
  .split(' ')
  .map((name) => `outcome.${name}`);
const CHANNELS = 'website wechat weibo other_media'.split(' ').map((name) => `published.${name}`);

/** What a figure is made of, as the form prints it; nothing where it gives no parts. */
function partsOf(code: string, applicant: string): [code: string, applicant: string][] {
  if (code === 'outcome.total') return OUTCOMES.map((part) => [part, applicant]);
  if (code === 'published.total') return CHANNELS.map((part) => [part, 'total']);
  const rows = groupRows(code, '2021');
  if (rows.length > 0) return rows.map((part) => [part, applicant]);
  const [, group] = /^(reconsideration|litigation\.\w+)\.total$/.exec(code) ?? [];
  if (group) {
    const results = ['upheld', 'rectified', 'other', 'pending'];
    return results.map((result) => [`${group}.${result}`, 'total']);
  }
  return inColumns(code) ? APPLICANTS.map((one) => [code, one]) : [];
}

const cell = ({ site, state }: Held, unit: Unit, code: string, applicant: string): Stand | null =>
  standOf(site.raw, unit, state.year, code, { scope: state.scope, applicant: applicant as 'total' })
    .stand;

/** A number as the figure says it: a rounded one in the report's own words, else with its unit behind. */
function samePart(
  held: Held,
  where: string,
  row: StackedRow,
  at: number,
  code: string,
  stand: Stand | null,
) {
  const { state, tally } = held;
  const point = row.values[at];
  tally.number(where, point?.value ?? null, stand?.value ?? null);
  if (!stand || stand.value === null || !point) return;
  const words = stand.status === 'rounded' && !FORMULAS[code] ? stand.mark : null;
  const want = words ?? numberText(code, stand.value, state.lang);
  tally.text(`${where} (said)`, point.text.startsWith(want) ? want : point.text, want);
}

/** Parts of a whole: each as printed, and what the whole leaves unexplained by them. */
export function compositionNumbers(held: Held): void {
  const { frame, state, tally } = held;
  const parts = partsOf(state.indicator, state.applicant);
  const told = drawn(held).filter((unit) =>
    parts.some(([code, applicant]) => (cell(held, unit, code, applicant)?.value ?? null) !== null),
  );
  if (frame.chart?.kind !== 'stacked') {
    if (state.parts === 'count') tally.number('units with parts', told.length, 0);
    return;
  }
  if (state.parts === 'count') tally.number('units with parts', frame.chart.of, told.length);
  tally.list(
    'parts',
    frame.chart.parts.map(({ key }) => key),
    [...parts.map(([code, applicant]) => `${code} ${applicant}`), 'rest'],
  );
  const isByApplicant = parts.every(([code]) => code === state.indicator);
  const hasWhole = !isByApplicant || state.applicant === 'total';
  for (const row of frame.chart.rows) {
    const unit = told.find(({ id }) => id === unitOfHref(row.href));
    if (!unit) {
      tally.text('unit with parts', row.label, 'one of those that state a part');
      continue;
    }
    const stands = parts.map(([code, applicant]) => cell(held, unit, code, applicant));
    parts.forEach(([code], at) => {
      samePart(held, `part ${unit.id} ${code} ${at}`, row, at, code, stands[at] ?? null);
    });
    const whole = hasWhole ? (own(held, unit)?.value ?? null) : null;
    const rest =
      whole === null ? null : stands.reduce((left, one) => left - (one?.value ?? 0), whole);
    const shown = rest !== null && rest > 0 ? rest : null;
    tally.number(`part ${unit.id} rest`, row.values[parts.length]?.value ?? null, shown);
  }
}

const IN = ['requests.carried_in', 'requests.received'];
const OUT = ['outcome.total', 'requests.carried_over'];

/** What came in and what became of it, and at how many units the two are equal. */
export function flowNumbers(held: Held): void {
  const { frame, state, tally } = held;
  const { applicant, year } = state;
  const codes = [...IN, ...OUT];
  const units = drawn(held)
    .map((unit) => ({ unit, stands: codes.map((code) => cell(held, unit, code, applicant)) }))
    .filter(({ stands }) => stands.some((stand) => (stand?.value ?? null) !== null));
  const balances = units.map(({ stands }) => {
    const isSure = stands.every(
      (stand) => stand && stand.value !== null && stand.status !== 'rounded',
    );
    const [carried = 0, received = 0, done = 0, over = 0] = stands.map(
      (stand) => stand?.value ?? 0,
    );
    return isSure ? carried + received - done - over : null;
  });
  const even = balances.filter((by) => by === 0).length;
  const unknown = balances.filter((by) => by === null).length;
  const off = units.length - even - unknown;
  const counts = units.length === 0 ? [] : [units.length, even, off, unknown];
  tally.sentence('flow', frame.title, [year, ...counts]);
  if (frame.chart?.kind !== 'stacked') return tally.number('flow: units', units.length, 0);
  const { parts, rows } = frame.chart;
  rows.forEach((row, index) => {
    const found = units.find(({ unit }) => unit.id === unitOfHref(row.href));
    if (!found)
      return tally.text('unit of the flow', row.label, 'one that states what came in or out');
    const shown = index % 2 === 0 ? IN : [...OUTCOMES, ...OUT.slice(1)];
    parts.forEach(({ key }, at) => {
      const where = `flow ${found.unit.id} ${key}`;
      if (shown.includes(key)) {
        samePart(held, where, row, at, key, cell(held, found.unit, key, applicant));
      } else if (key !== 'rest') {
        tally.number(where, row.values[at]?.value ?? null, null);
      } else {
        const done = cell(held, found.unit, 'outcome.total', applicant)?.value ?? null;
        const named = OUTCOMES.map((code) => cell(held, found.unit, code, applicant)?.value ?? 0);
        const rest = done === null ? 0 : named.reduce((left, one) => left - one, done);
        tally.number(
          where,
          row.values[at]?.value ?? null,
          index % 2 === 1 && rest > 0 ? rest : null,
        );
      }
    });
  });
}
