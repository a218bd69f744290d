import type { Language } from '../messages/language.ts';
import { FORMS, type Form } from '../model/form.ts';

/** A name in every language of the site. */
export type Text = Record<Language, string>;

/** A name in every language, to be looked for in any of them. */
export const inEveryLanguage = (text: Text): string => Object.values(text).join(' ');

export const SECTIONS = ['narrative', 'publication', 'requests', 'contested', 'derived'] as const;
export type Section = (typeof SECTIONS)[number];

/** `unstated`: the form leaves the unit to the cell, so figures of two reports are not comparable. */
export type Unit =
  | 'entry'
  | 'case'
  | 'document'
  | 'issue'
  | 'time'
  | 'item'
  | 'wan_yuan'
  | 'unstated'
  | 'ratio'
  | 'months';

/** `flow`: happened within the year; `stock`: stood at its end; `carried`: open when it began or ended. */
export type Nature = 'flow' | 'stock' | 'carried';

/** One row of the statutory form, or one figure told in its prose. */
export type Indicator = {
  code: string;
  /** Official label. */
  label: Text;
  /** Short label for controls, axes and sentences. */
  short: Text;
  section: Section;
  unit: Unit;
  nature: Nature;
  forms: readonly Form[];
  /** Code of the row this one is a part of. */
  parent: string | null;
  /** Section III rows have seven columns; all others one figure. */
  perApplicant: boolean;
  /** Labels seen in print beside the official one. */
  variants: readonly string[];
};

type Row = [code: string, zh: string, en: string, shortZh?: string, shortEn?: string];

type Shared = Pick<Indicator, 'section' | 'unit'> & Partial<Indicator>;

/** Turns short rows into catalogue entries that share a section, a unit and whatever else is given. */
export function indicators(shared: Shared, rows: readonly Row[]): Indicator[] {
  return rows.map(([code, zh, en, shortZh = zh, shortEn = en]) => ({
    nature: 'flow',
    forms: FORMS,
    parent: null,
    perApplicant: false,
    variants: [],
    ...shared,
    code,
    label: { zh, en },
    short: { zh: shortZh, en: shortEn },
  }));
}
