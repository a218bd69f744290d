import { breaksOf, type BreakKind } from '../../catalogue/breaks.ts';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import { CONTESTED } from '../../catalogue/sections/contested.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import { FORM_ENTRIES } from '../../catalogue/form-entries.ts';
import { requestRowsOn } from '../../catalogue/outcome-groups.ts';
import {
  DEFAULT_FLOOR,
  LEAST_BASE,
  LEAST_DENOMINATOR,
  LEAST_FOR_MEDIAN,
  LEAST_FOR_QUARTILES,
  LEAST_SAME_UNITS,
  LEAST_TO_CONCLUDE,
} from '../../catalogue/thresholds.ts';
import type { RuleFacts } from '../../checks/rule-facts.ts';
import { breakText } from '../../messages/breaks.ts';
import { dataText } from '../../messages/data/data.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { limitsText } from '../../messages/methods/limits.ts';
import { methodsText } from '../../messages/methods/methods.ts';
import { statisticsText } from '../../messages/methods/statistics.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { FORMS, type Form } from '../../model/form.ts';
import { OBSERVATION_STATUSES } from '../../model/observation.ts';
import {
  derivedMethods,
  printedSections,
  type DerivedMethod,
  type Reference,
  type SectionEntries,
} from './entries.ts';
import { rulesMethod, type RulesMethod } from './rules.ts';
import { statisticMethods, type StatisticMethod } from './statistics.ts';

/** The parts of the page in their order; each is an anchor. */
export const PARTS = [
  'reading',
  'forms',
  'printed',
  'derived',
  'breaks',
  'statistics',
  'thresholds',
  'rules',
  'traps',
  'claims',
] as const;
export type Part = (typeof PARTS)[number];

/** A word with what it stands for. */
export type Meaning = { word: string; meaning: string };

export type SeriesBreakMethod = {
  kind: BreakKind;
  head: string;
  reason: string;
  of: string;
  indicators: readonly Reference[];
};

export type MethodsView = {
  title: string;
  footing: readonly string[];
  contents: readonly { part: Part; label: string; below: readonly Reference[] }[];
  reading: { rules: readonly string[]; statuses: readonly Meaning[]; absent: string };
  forms: readonly { form: Form; head: string; facts: readonly string[] }[];
  printed: readonly SectionEntries[];
  derived: readonly DerivedMethod[];
  breaks: readonly SeriesBreakMethod[];
  statistics: readonly StatisticMethod[];
  more: readonly string[];
  thresholds: readonly string[];
  rules: RulesMethod;
  traps: readonly string[];
  claims: readonly string[];
};

/**
 * The page of methods, made of the catalogue, the rules and the statistics themselves.
 * @param facts every rule in the order of the form
 */
export function methodsView(facts: readonly RuleFacts[], language: Language): MethodsView {
  const text = methodsText[language];
  const limits = limitsText[language];
  const conventions = facts.filter(({ judged }) => judged === 'convention').length;
  const awaiting = facts.filter(({ awaits }) => awaits !== null).length;
  const printed = printedSections(language);
  const rules = rulesMethod(facts, language);
  const below: Partial<Record<Part, readonly Reference[]>> = {
    printed: printed.map(({ section, title }) => ({ code: sectionAnchor(section), label: title })),
    rules: rules.families.map(({ family, title }) => ({
      code: familyAnchor(family),
      label: title,
    })),
  };
  return {
    title: text.title(
      INDICATORS.length,
      DERIVED.length,
      facts.length - conventions,
      awaiting,
      conventions,
    ),
    footing: text.footing,
    contents: PARTS.map((part) => ({
      part,
      label: text.parts[part],
      below: below[part] ?? [],
    })),
    reading: {
      rules: limits.reading,
      statuses: OBSERVATION_STATUSES.map((status) => ({
        word: text.status[status],
        meaning: dataText[language].status[status],
      })),
      absent: dataText[language].absent,
    },
    forms: FORMS.map((form) => formMethod(form, language)),
    printed,
    derived: derivedMethods(language),
    breaks: breakMethods(language),
    statistics: statisticMethods(language),
    more: statisticsText[language].more,
    thresholds: thresholdTexts(language),
    rules,
    traps: limits.traps,
    claims: limits.claims,
  };
}

/** Anchors of what stands below a part: codes of indicators and rules are anchors themselves. */
export const sectionAnchor = (section: string): string => `section-${section}`;
/** Where the rules of a family begin. */
export const familyAnchor = (family: string): string => `rules-${family}`;

function formMethod(form: Form, language: Language) {
  const text = methodsText[language].form;
  const { decree, since, splitsOther } = FORM_ENTRIES[form];
  const next = FORMS.map((one) => FORM_ENTRIES[one].since)
    .filter((year) => year > since)
    .sort((a, b) => a - b)[0];
  return {
    form,
    head: text.decree(domainText[language].form[form], decree),
    facts: [
      text.span(since, next === undefined ? null : next - 1),
      text.rows(requestRowsOn(form).length, CONTESTED.length),
      text.other[`${splitsOther}`],
    ],
  };
}

/** Every break in series with the indicators it cuts. */
function breakMethods(language: Language): SeriesBreakMethod[] {
  const text = methodsText[language].breaks;
  const { label, reason } = breakText[language];
  const cuts = [...INDICATORS, ...DERIVED].flatMap((indicator) =>
    breaksOf(indicator.code).map((cut) => ({ ...cut, indicator })),
  );
  const keys = [...new Set(cuts.map(({ after, kind }) => `${after} ${kind}`))].sort();
  return keys.flatMap((key) => {
    const own = cuts.filter(({ after, kind }) => `${after} ${kind}` === key);
    const [first] = own;
    if (!first) return [];
    return {
      kind: first.kind,
      head: text.head(first.after + 1, label[first.kind]),
      reason: reason[first.kind](first.after + 1),
      of: text.of(own.length),
      indicators: own.map(({ indicator: { code, short } }) => ({ code, label: short[language] })),
    };
  });
}

function thresholdTexts(language: Language): string[] {
  const text = limitsText[language].thresholds;
  return [
    text.denominator(LEAST_DENOMINATOR),
    text.base(LEAST_BASE),
    text.conclude(LEAST_TO_CONCLUDE),
    text.floor(workbenchText[language].floorShare[DEFAULT_FLOOR]),
    text.median(LEAST_FOR_MEDIAN),
    text.quartiles(LEAST_FOR_QUARTILES),
    text.sameUnits(LEAST_SAME_UNITS),
    text.sums,
  ];
}
