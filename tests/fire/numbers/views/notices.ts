import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import type { ChecksView } from '../../../../src/lib/views/checks/checks.ts';
import { circularPaper } from '../../../../src/lib/views/notices/circular.ts';
import { inquiryPaper } from '../../../../src/lib/views/notices/inquiry.ts';
import type { Paper } from '../../../../src/lib/views/notices/paper.ts';
import type { Tally } from '../tally.ts';
import { numbersIn } from '../tally.ts';
import { paperNumber, type Filed } from './checks.ts';
import { DATASET, FIELDS } from './empty-notice.ts';

const GRADES = ['E', 'W', 'I'] as const;

const tablesOf = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const openingOf = (paper: Paper): string =>
  paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))[0] ?? '';

const countsOf = (own: readonly Filed[]): number[] =>
  GRADES.map((grade) => own.filter(({ finding }) => finding.grade === grade).length);

/** The circular on a selection, and the letter to the first of its agencies. */
export function noticeNumbers(
  view: ChecksView,
  listed: readonly Filed[],
  state: ViewState,
  tally: Tally,
): void {
  const { lang } = state;
  const failing = listed.filter(({ finding }) => finding.verdict === 'FAIL');
  const groups = view.allGroups();
  const choices = { openOnly: false, onePage: false };
  const selection = { ...view.selection, keptTo: null };
  const circular = circularPaper(groups, selection, choices, FIELDS, DATASET, lang);
  if (circular === null) return tally.number('circular', failing.length, 0);
  const [counts, ...others] = tablesOf(circular);
  const bodies = groups.filter(({ agencyId }) =>
    failing.some(({ report }) => report.agency_id === agencyId),
  );
  // One table each, behind that of the late reports where there are any.
  const units = others.slice(others.length - bodies.length);
  tally.number('circular: agencies', counts?.rows.length, bodies.length);
  const numbers = numbersIn(openingOf(circular)).map(Number);
  const named = [
    view.selection.reports,
    bodies.length,
    failing.length,
    ...countsOf(failing).filter((n) => n > 0),
  ];
  tally.list(
    'circular: opening',
    named.filter((one) => numbers.includes(one)).map(String),
    named.map(String),
  );
  for (const { agencyId, division } of bodies) {
    const own = failing.filter(({ report }) => report.agency_id === agencyId);
    // By its name: the order of the paper says nothing of whose a row is.
    const at = (counts?.rows ?? []).findIndex(
      (cells) => cells[1] === own[0]?.report.agency.name && cells[2] === division,
    );
    const row = counts?.rows[at] ?? [];
    const want = [...countsOf(own), own.length].map(paperNumber);
    want.forEach((count, place) => tally.text(`circular: ${agencyId}`, row[3 + place], count));
    sameNumbers(
      `circular: ${agencyId}`,
      units[at]?.rows.map((cells) => cells.slice(4, 6)) ?? [],
      own,
      tally,
    );
  }
  const [first] = bodies;
  if (!first) return;
  const own = failing.filter(({ report }) => report.agency_id === first.agencyId);
  const letter = inquiryPaper(first.agency, first.items, null, false, FIELDS, DATASET, lang);
  const rows = letter ? tablesOf(letter).flatMap((table) => table.rows) : [];
  tally.number(`letter to ${first.agencyId}`, rows.length, own.length);
  sameNumbers(
    `letter to ${first.agencyId}`,
    rows.map((cells) => cells.slice(4, 6)),
    own,
    tally,
  );
}

/** What is expected and what was found, in whatever order; words around a number are no part of it. */
function sameNumbers(
  where: string,
  rows: readonly (readonly (string | undefined)[])[],
  own: readonly Filed[],
  tally: Tally,
): void {
  const bare = (text = '') => /[\d−][\d,.]*/.exec(text)?.[0] ?? '—';
  const got = rows.map((cells) => cells.map(bare).join(' | '));
  const want = own.map(({ finding }) =>
    [finding.expected, finding.found].map(paperNumber).join(' | '),
  );
  tally.list(where, [...got].sort(), [...want].sort());
  tally.numbers += 2 * own.length;
}
