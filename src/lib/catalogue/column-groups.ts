import { CONTESTED, CONTESTED_GROUPS } from './sections/contested.ts';
import type { Section } from './indicator.ts';
import { NARRATIVE } from './sections/narrative.ts';
import { BALANCE_ROWS, OUTCOMES } from './outcome-groups.ts';
import { partsOf } from './printed.ts';
import { PUBLICATION } from './sections/publication.ts';

/** Groups of indicators that are read together, in the order of the form. */
export const COLUMN_GROUP_IDS = [
  'channels',
  'activities',
  'documents',
  'documents2019',
  'decisions',
  'money',
  'items',
  'publicationRates',
  'balance',
  'outcomes',
  'refusals',
  'unavailable',
  'declined',
  'otherwise',
  'requestRates',
  'reconsideration',
  'litigationDirect',
  'litigationAfter',
  'contestedRates',
  'told',
] as const;
export type ColumnGroupId = (typeof COLUMN_GROUP_IDS)[number];

/** Indicators that become columns by one click. */
export type ColumnGroup = { id: ColumnGroupId; section: Section; codes: readonly string[] };

const published = PUBLICATION.map(({ code }) => code);
const ending = (pattern: RegExp) => published.filter((code) => pattern.test(code));

const [reconsideration = [], direct = [], after = []] = CONTESTED_GROUPS.map((group) => [
  `${group}.total`,
  ...CONTESTED.map(({ code }) => code).filter(
    (code) => code.startsWith(`${group}.`) && code !== `${group}.total`,
  ),
]);

/** Every indicator stands in one group, but the share of applicants: that is a composition. */
const CODES: Readonly<Record<ColumnGroupId, { section: Section; codes: readonly string[] }>> = {
  channels: { section: 'narrative', codes: ['published.total', ...partsOf('published.total')] },
  activities: {
    section: 'narrative',
    codes: NARRATIVE.map(({ code }) => code).filter(
      (code) => !code.startsWith('published.') && !code.endsWith('.stated'),
    ),
  },
  documents: { section: 'publication', codes: ending(/\.(issued|repealed|effective)$/) },
  documents2019: { section: 'publication', codes: ending(/\.(made|disclosed|disclosed_total)$/) },
  decisions: { section: 'publication', codes: ending(/\.decisions$/) },
  money: { section: 'publication', codes: ending(/\.amount$|^procurement\.items$/) },
  items: { section: 'publication', codes: ending(/\.items_(prev|change)$/) },
  publicationRates: {
    section: 'derived',
    codes: [
      'share.website',
      'ratio.interpretations',
      'normative.net_change',
      'rate.normative_renewal',
    ],
  },
  balance: { section: 'requests', codes: BALANCE_ROWS },
  outcomes: { section: 'requests', codes: OUTCOMES },
  refusals: { section: 'requests', codes: partsOf('outcome.refused') },
  unavailable: { section: 'requests', codes: partsOf('outcome.unavailable') },
  declined: { section: 'requests', codes: partsOf('outcome.declined') },
  otherwise: { section: 'requests', codes: partsOf('outcome.other') },
  requestRates: {
    section: 'derived',
    codes: [
      'rate.granted',
      'rate.disclosed',
      'rate.merit',
      'rate.refused',
      'rate.unavailable',
      'rate.declined',
      'rate.other',
      'rate.completed',
      'rate.carried_over',
      'backlog.months',
    ],
  },
  reconsideration: { section: 'contested', codes: reconsideration },
  litigationDirect: { section: 'contested', codes: direct },
  litigationAfter: { section: 'contested', codes: after },
  contestedRates: {
    section: 'derived',
    codes: ['rate.reconsideration_rectified', 'rate.litigation_rectified', 'rate.disputed'],
  },
  told: {
    section: 'narrative',
    codes: ['requests.stated', 'reconsideration.stated', 'litigation.stated'],
  },
};

export const COLUMN_GROUPS: readonly ColumnGroup[] = COLUMN_GROUP_IDS.map((id) => ({
  id,
  ...CODES[id],
}));
