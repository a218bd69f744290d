import { expect, it } from 'vitest';
import { findingsText } from '../../../src/lib/messages/findings.ts';
import { SettlementBook } from '../../../src/lib/model/settlement.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { checksView } from '../../../src/lib/views/checks/checks.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';

const text = findingsText.zh;
const size = { contradicting: 0, disagreeing: 0, division: null };
const SOME = { ...size, reports: 12, first_year: 2019, last_year: 2025 };
const NONE = { ...size, reports: 0, first_year: null, last_year: null };

it.each<[Partial<ViewState>, typeof SOME | typeof NONE, string]>([
  [{ rule: 'N99' }, SOME, text.titleNoRule('N99')],
  [{ rule: 'N99', verdict: 'PASS' }, SOME, text.titleNoRule('N99')],
  [{ units: ['999999-999'] }, NONE, text.titleNoUnit],
  [{}, NONE, text.titleEmpty('')],
  [{}, SOME, text.titleNone('', text.years(2019, 2025), '12')],
])('the page of %j says of what it has none', (changes, own, title) => {
  const rows = { findings: [], cells: [], counts: [], size: [own], settled: [] };
  const state = stateOf({ grade: 'all', verdict: 'FAIL', ...changes });
  expect(checksView(rows, state, openings, new SettlementBook([])).title).toBe(title);
});
