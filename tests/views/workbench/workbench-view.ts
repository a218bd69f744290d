import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell, withoutReport } from './peer-rows.ts';

const CHONGQING = { code: '500000', name: '重庆市', level: 'province' as const };

export const viewOf = (peers: readonly PeerCell[], changes: Partial<ViewState> = {}) =>
  workbenchView(
    { peers: [...peers], division: [CHONGQING] },
    stateOf({ division: '500000', ...changes }),
    '/requests',
    openings,
  );

/** Six units with numbers, one with a blank, one without a report. */
export const EIGHT = [
  ...[50, 40, 30, 20, 10, 0].map((value, at) => peerCell(`甲${at}`, value)),
  peerCell('乙', null, { status: 'blank' }),
  withoutReport('丙'),
];

export const texts = (view: ReturnType<typeof viewOf>, key: string) => {
  const at = view.table.columns.findIndex((column) => column.key === key);
  return view.table.rows.map(({ cells }) => cells[at]?.text);
};
