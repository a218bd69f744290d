import { describe, expect, test } from 'vitest';
import { workbenchNotesText } from '../../../src/lib/messages/workbench/notes.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import { listCircular } from '../../../src/lib/views/workbench/list-circular.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell } from './peer-rows.ts';

const FIELDS = {
  ...{ title: '通报', number: '', issuer: '某办', addressee: '各单位' },
  ...{ date: '', deadline: '', contact: '' },
};
const DATASET = { hash: 'a41f0000', builtOn: '2026-11-29' };
const text = workbenchNotesText.zh;

const state = stateOf({ figure: 'ranking' });
const viewOf = (peers: PeerCell[]) =>
  workbenchView({ peers, division: [] }, state, '/requests', openings);

const list = (first: Partial<PeerCell>, last: Partial<PeerCell> = {}) => [
  peerCell('甲', 50, first),
  ...[40, 30, 20].map((value, at) => peerCell(`乙${at}`, value)),
  ...[10, 9].map((value, at) => peerCell(`丙${at}`, value, at === 1 ? last : {})),
];

const marked = (view: ReturnType<typeof viewOf>) =>
  view.table.rows.filter(({ cells }) => cells[1]?.finding).map(({ id }) => id);

describe('a figure that contradicts others of its report', () => {
  test('is marked where it stands, in the figure, and named below the sentence', () => {
    const view = viewOf(list({}, { contradicted: 1 }));
    expect(marked(view)).toEqual(['丙1']);
    const { chart } = view.frame;
    const bars = chart?.kind === 'bars' ? chart.rows.map((row) => row.text) : [];
    expect(bars.filter((bar) => bar.includes(text.contradicted))).toEqual([text.behind('9条')]);
    expect(view.frame.footing).toContain(text.contradictedUnits(1, '丙1'));
    expect(view.title).not.toContain(text.contradicted);
  });

  test('is said in the sentence when it is the one the sentence names', () => {
    const clean = viewOf(list({})).title;
    expect(viewOf(list({ contradicted: 1 })).title).toBe(text.firstContradicted(clean));
  });

  test('is said in the paper as well', () => {
    const { circular } = viewOf(list({ contradicted: 1 }));
    const paper = listCircular(circular(), FIELDS, DATASET, state);
    expect(JSON.stringify(paper)).toContain(text.behind('50'));
  });

  test('without a number nothing is marked', () => {
    const blank = [...list({}), peerCell('丁', null, { status: 'blank', contradicted: 1 })];
    expect(marked(viewOf(blank))).toEqual([]);
  });
});
