import { NATION } from '../../model/division.ts';
import { domainText } from '../../messages/domain.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { silentText } from '../../messages/overview/silent.ts';
import type { SilentDivision } from '../../queries/overview/silent.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame, TableModel } from '../figures/frame.ts';

/** Governments of which no report of the year is here, and the same as text to be copied. */
export type SilentView = {
  title: string;
  note: string;
  groups: readonly { above: string; names: string }[];
  copied: string;
  /** A line for each, to be taken away. */
  frame: Frame;
};

/**
 * Who has not published, as far as the dataset knows. Null where the question is another one: of own
 * reports and of departments there is no register, and nobody is missing from a full list.
 */
export function silentView(
  rows: readonly SilentDivision[],
  divisionName: string,
  state: ViewState,
): SilentView | null {
  const [first] = rows;
  if (!first || state.scope !== 'aggregate') return null;
  if (state.kind !== 'all' && state.kind !== 'government') return null;
  const text = silentText[state.lang];
  const { listed } = punctuation[state.lang];
  const isNation = state.division === NATION;
  const place = isNation ? domainText[state.lang].level.nation : divisionName;
  const title = text.title(state.year, place, first.owing, rows.length, isNation);
  const note = text.note(state.year + 1);
  const groups = [...new Set(rows.map(({ above }) => above))].map((above) => ({
    above: above || text.ownLevel,
    names: listed(rows.filter((row) => row.above === above).map(({ name }) => name)),
  }));
  return {
    title,
    note,
    groups,
    copied: [title, note, ...groups.map(({ above, names }) => text.line(above, names))].join('\n'),
    frame: {
      id: 'silent',
      title,
      footing: [note],
      chart: null,
      table: { caption: title, ...silentTable(rows, state) },
      leftOut: [],
      empty: null,
    },
  };
}

function silentTable(
  rows: readonly SilentDivision[],
  { lang, year }: ViewState,
): Pick<TableModel, 'columns' | 'rows'> {
  const text = silentText[lang];
  const { level: levels, missing } = domainText[lang];
  const column = (key: keyof typeof text.columns) => ({
    key,
    label: text.columns[key],
    numeric: false,
  });
  const word = (written: string) => ({ text: written, value: written });
  return {
    columns: (['above', 'name', 'code', 'level', 'year', 'state'] as const).map(column),
    rows: rows.map(({ above, name, code, level }) => ({
      id: code,
      cells: [
        word(above || text.ownLevel),
        word(name),
        word(code),
        word(levels[level]),
        word(String(year)),
        word(missing.no_report),
      ],
    })),
  };
}
