import type { CoverageFloor } from '../catalogue/thresholds.ts';
import type { AgencyKind } from '../model/agency.ts';
import type { Applicant } from '../model/applicant.ts';
import type { DivisionLevel } from '../model/division.ts';
import type { Grade, Verdict } from '../model/finding.ts';
import type { CellStanding } from '../model/observation.ts';
import { RESOLUTIONS } from '../model/settlement.ts';
import type { Scope } from '../model/report.ts';
import type { Language } from '../messages/language.ts';

export const ROUTES = [
  '/',
  '/publication',
  '/requests',
  '/trends',
  '/compare',
  '/schemes',
  '/agencies',
  '/checks',
  '/import',
  '/data',
  '/methods',
] as const;
export type Route = (typeof ROUTES)[number];

/** Pages of the menu: schemes are reached from the lists that they score. */
export const MENU = ROUTES.filter((route) => route !== '/schemes');

/** Presets of the one screen: each opens on a list, columns and a figure of its own. */
export const PRESETS = ['/publication', '/requests', '/trends', '/compare'] as const;
export type Preset = (typeof PRESETS)[number];

/** The figure that is drawn of the ticked rows of the workbench. */
export const FIGURE_KINDS = [
  'ranking',
  'trend',
  'multiples',
  'spread',
  'slope',
  'scatter',
  'heat',
  'composition',
  'flow',
  'funnel',
  'status',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Columns of the workbench that order its table, beside those of indicators. */
export const SORT_COLUMNS = [
  'unit',
  'value',
  'ratio',
  'interval',
  'rank',
  'supported',
  'change',
  'findings',
] as const;

/** What the cells of a query are put together by, from the outermost. */
export const CELL_GROUPS = [
  'level',
  'kind',
  'division',
  'unit',
  'indicator',
  'year',
  'status',
] as const;
export type CellGroup = (typeof CELL_GROUPS)[number];

/** How the cells of a group are put together. */
export const TALLIES = ['count', 'sum', 'median'] as const;
export type Tally = (typeof TALLIES)[number];

/** Findings by what a person said of them: nothing yet, anything, or one of the answers. */
export const SETTLEMENT_CHOICES = ['all', 'open', 'settled', ...RESOLUTIONS] as const;
export type SettlementChoice = (typeof SETTLEMENT_CHOICES)[number];

/**
 * Everything a view shows, and nothing else: the address is its only home.
 * `units` narrows the checks to some agencies. `versus` is the year compared with.
 */
export type ViewState = {
  lang: Language;
  year: number;
  versus: number | null;
  from: number;
  to: number;
  division: string;
  kind: AgencyKind | 'all';
  level: DivisionLevel | 'all';
  scope: Scope;
  indicator: string;
  applicant: Applicant;
  units: readonly string[];
  marked: string | null;
  measure: 'absolute' | 'index';
  /** What is drawn of the ticked rows. */
  figure: FigureKind;
  /** Units of a hand-picked list, agency ids; empty where division, level and kind make the list. */
  picked: readonly string[];
  /** Units of the list that the figure draws; empty for the figure's own choice. */
  ticked: readonly string[];
  /** Indicators beside the chosen one, a column each. */
  columns: readonly string[];
  /** Whether a composition is drawn as shares of the whole or as counts. */
  parts: 'share' | 'count';
  /** Share of the list in percent that must state the figure before it is ranked. */
  floor: CoverageFloor;
  /** What the units of the list are scored by, in one line (schemes/scheme-text.ts); empty for nothing. */
  scheme: string;
  /** Column that orders the table, with `-` before it from the most; empty for rank. */
  sort: string;
  /** Ids of the frames shown as tables instead of charts. */
  tables: readonly string[];
  search: string;
  /** What the cells of a query are put together by, and how. */
  groups: readonly CellGroup[];
  tally: Tally;
  /** What may stand in the cells of a query; empty for anything. */
  statuses: readonly CellStanding[];
  sql: string;
  /** Code of a rule of the checks or of a family of them, null for all. */
  rule: string | null;
  grade: Grade | 'all';
  verdict: Verdict | 'all';
  settlement: SettlementChoice;
  /** Page of a long list, from 1. */
  page: number;
};

export const MAX_UNITS = 12;

/** Units of a hand-picked list; a longer one travels as a file. */
export const MAX_PICKED = 400;

/** Columns beside the chosen indicator, and indicators of a query. */
export const MAX_COLUMNS = 60;
