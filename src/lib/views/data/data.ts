import { INDICATORS } from '../../catalogue/catalogue.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import type { Answers } from '../../db/query-set.ts';
import type { DataRows } from '../../queries/data.ts';
import { dataText } from '../../messages/data/data.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import { dictionary, type Dictionary } from './dictionary.ts';
import { sourcesOf, type Sources } from './sources.ts';
import {
  downloadOf,
  tableEntries,
  type DatasetFacts,
  type Download,
  type TableEntry,
} from './tables.ts';

export type DataView = {
  title: string;
  footing: readonly string[];
  dictionaryTitle: string;
  dictionary: Dictionary;
  tablesTitle: string;
  tables: readonly TableEntry[];
  database: Download | undefined;
  sources: Sources | null;
};

/**
 * The data page. The rows tell of the whole dataset, so only language and search text of the state
 * matter here.
 */
export function dataView(
  rows: Answers<DataRows>,
  facts: DatasetFacts,
  state: ViewState,
  openings: Openings,
): DataView {
  const text = dataText[state.lang];
  const exact = (value: number) => formatExact(value, state.lang);
  const [origin] = rows.origin;
  const sizes = Object.values(facts.tables).map((table) => table.rows);
  return {
    title: titleOf(rows, state.lang),
    footing: [
      text.dataset(facts.content_hash.slice(0, 8), facts.built_on),
      text.schema(facts.schema_version),
    ],
    dictionaryTitle: text.dictionaryTitle(INDICATORS.length, DERIVED.length),
    dictionary: dictionary(rows.indicators, state, openings),
    tablesTitle: text.tablesTitle(sizes.length, exact(sizes.reduce((sum, rows) => sum + rows, 0))),
    tables: tableEntries(facts, state.lang),
    database: downloadOf('nianbao.duckdb', facts, state.lang)[0],
    sources: origin ? sourcesOf(rows, origin, state, openings) : null,
  };
}

/** How much there is, of which years; a dataset without a report has none. */
function titleOf({ origin: [origin], provinces }: Answers<DataRows>, language: Language): string {
  const text = dataText[language];
  if (!origin || origin.first_year === null || origin.last_year === null) return text.titleEmpty;
  return text.title(
    formatExact(origin.numbers, language),
    formatExact(origin.reports, language),
    provinces.filter(({ reports }) => reports > 0).length,
    origin.first_year,
    origin.last_year,
  );
}
