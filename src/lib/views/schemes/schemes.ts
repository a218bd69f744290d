import { schemeTextFault } from '../../schemes/scheme-text.ts';
import { faultText } from './fault-text.ts';
import type { Answers } from '../../db/query-set.ts';
import { domainText } from '../../messages/domain.ts';
import { schemeEditorText } from '../../messages/schemes/editor.ts';
import { schemesText } from '../../messages/schemes/schemes.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { schemeCells, schemeOf } from '../../queries/schemes/schemes.ts';
import type { WorkbenchRows } from '../../queries/workbench/workbench.ts';
import { hasRegister } from '../../queries/workbench/list-units.ts';
import { MOST_RANGED } from '../../schemes/score.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame, TableModel } from '../figures/frame.ts';
import { inOrderOf } from '../figures/sort-rows.ts';
import { placeOf } from '../ranking/sentence.ts';
import type { SelectionField } from '../selection-bar.ts';
import { peersOf } from '../workbench/peers.ts';
import { listName } from '../workbench/sentence.ts';
import type { ListEntry } from '../workbench/unit-list.ts';
import { partLines, partWords, ruleLines, schemeStamp, type PartWords } from './scheme-words.ts';
import { scoreTable } from './score-table.ts';
import { scoredUnits, type ScoredUnits } from './scored-units.ts';
import { schemeSentence } from './sentence.ts';

/** What a scheme makes of the list; without a scheme there is the list alone. */
export type SchemeResult = {
  scheme: Scheme;
  version: string;
  /** The scheme in words, for paper. */
  words: readonly PartWords[];
  rules: readonly string[];
  table: TableModel;
  /** The table as files hold it, with the scheme beside it: made when it is asked for. */
  takeaway: () => Frame;
};

export type SchemesView = {
  title: string;
  footing: readonly string[];
  divisionName: string;
  list: { entries: readonly ListEntry[]; listed: string; ticks: string; clear: string };
  /** That the address holds something that is no scheme; null when it does not. */
  problem: string | null;
  result: SchemeResult | null;
};

/** Characters of a scheme's title in the name of a file, where its version must stand whole. */
const MOST_IN_NAME = 30;

/** Controls of the page; place, level and kind say nothing of a hand-picked list. */
export const schemeFields = ({ picked }: Pick<ViewState, 'picked'>): SelectionField[] => [
  ...(picked.length > 0 ? [] : (['division', 'level', 'kind'] as const)),
  ...(['scope', 'year'] as const),
];

/** What is wrong with the scheme of the address; that it is not whole where no part of it can be named. */
function unreadableText({ scheme, lang }: ViewState): string {
  const fault = schemeTextFault(scheme);
  return fault ? schemesText[lang].faulty(faultText(fault, lang)) : schemesText[lang].unreadable;
}

/** A list of units scored by the reader's scheme: a sentence and a table from the same rows. */
export function schemesView(
  { peers: rows, division }: Answers<WorkbenchRows>,
  state: ViewState,
  openings: Openings,
): SchemesView {
  const text = schemesText[state.lang];
  const place = placeOf(division, state);
  const listed = rows[0]?.listed ?? 0;
  const shared = {
    divisionName: division[0]?.name ?? '',
    list: {
      entries: peersOf(rows, schemeCells(state)).map(({ id, label }) => ({
        ...{ id, label, marks: [], isTicked: state.ticked.includes(id) },
      })),
      listed: workbenchText[state.lang].listed(listed),
      ticks: text.ticks(state.ticked.length),
      clear: text.clear,
    },
  };
  const scheme = schemeOf(state);
  if (scheme === null) {
    const problem = state.scheme === '' ? null : unreadableText(state);
    return { ...shared, title: text.title, footing: [], problem, result: null };
  }
  const name = listName(listed, place, state);
  const scored = scoredUnits(rows, scheme, state);
  const title = schemeSentence(scored, name, state);
  const footing = [
    listed === 0 ? name : text.scored(name, scored.list.totals),
    domainText[state.lang].scope[state.scope],
    schemeStamp(scored.scheme, scored.version, state.lang),
    ...(hasRegister(state) || state.picked.length > 0
      ? []
      : [workbenchText[state.lang].collectedOnly]),
  ];
  return {
    ...shared,
    title,
    footing,
    problem: null,
    result: resultOf(scored, title, footing, state, openings),
  };
}

function resultOf(
  scored: ScoredUnits,
  title: string,
  footing: readonly string[],
  state: ViewState,
  openings: Openings,
): SchemeResult {
  const { scheme, version } = scored;
  const { author, notRanged } = schemesText[state.lang];
  const isRanged =
    scheme.parts.length === 1 || scored.list.unranked !== null || scored.list.totals <= MOST_RANGED;
  const rules = [...ruleLines(scheme, state.lang), ...(isRanged ? [] : [notRanged(MOST_RANGED)])];
  const table = scoreTable(scored, state, openings, title);
  return {
    scheme,
    version,
    words: partWords(scheme, state.lang),
    rules,
    table,
    takeaway: () => ({
      id: 'scheme',
      title,
      footing: [...footing, ...partLines(scheme, state.lang), ...rules, author],
      stamp: schemeStamp(scheme, version, state.lang),
      fileTitle: schemeEditorText[state.lang].fileName(
        scheme.title.slice(0, MOST_IN_NAME),
        version,
      ),
      chart: null,
      table: inOrderOf(table, scoreTable(scored, state, openings, title, 'file')),
      leftOut: [],
      empty: null,
    }),
  };
}
