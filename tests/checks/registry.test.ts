import { describe, expect, it } from 'vitest';
import { ruleDocs } from '../../src/lib/checks/rule-docs.ts';
import { findingSentence } from '../../src/lib/checks/finding-sentence.ts';
import {
  askOf,
  checkReport,
  checkYears,
  RULES,
  rulesWith,
  ruleText,
  WHOLE_RULES,
} from '../../src/lib/checks/registry.ts';
import { checksText } from '../../src/lib/messages/checks.ts';
import { LANGUAGES } from '../../src/lib/messages/language.ts';
import { VERDICTS, type Finding } from '../../src/lib/model/finding.ts';
import { sourceFiles } from '../architecture/source-files.ts';
import { applicantRow, smallChecked } from './small-report.ts';

/** The rules of checks.md. */
const numbered = (family: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${family}${at + 1}`);

const ALL = [
  ...numbered('S2.', 10),
  ...numbered('S3.', 9),
  ...numbered('S4.', 8),
  ...numbered('X', 9),
  ...numbered('N', 16),
  ...numbered('G', 4),
  ...numbered('D', 3),
  'P1',
];

/** What is agreed and judges nothing by itself: each is kept by the rules named in its words. */
const CONVENTIONS: readonly string[] = ['S2.9', 'S3.9', 'N9', 'N14'];

/** Names a rule where a program decides by it: `'X8'`, `rule = 'X8'`, `LIKE 'S3%'`. */
const BRANCH = /['"`]([SGXNDP]\d{1,2}(\.\d+)?|[SGXNDP]\d?%)['"`]/;

/** Source outside checks/ and the words of the rules. */
const OUTSIDE = sourceFiles().filter(
  ({ path }) => !/^src\/lib\/(checks|messages\/rules)\//.test(path),
);

describe('the registry', () => {
  it('is the only one to know a rule by its code: others ask for a field of it', () => {
    expect(BRANCH.test("f.rule = 'X8'") && BRANCH.test("rule LIKE 'S3%'")).toBe(true);
    expect(OUTSIDE.length).toBeGreaterThan(300);
    expect(OUTSIDE.filter(({ text }) => BRANCH.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('gives the traits that other code asks for', () => {
    expect(rulesWith('namesAgencies')).toEqual(['X8']);
    expect(rulesWith('ofOneBody')).toEqual(['X1', 'X2']);
    expect(rulesWith('inTables').sort()).toEqual(
      ALL.filter((code) => /^S[34]/.test(code) && code !== 'S3.9').sort(),
    );
    expect(WHOLE_RULES.map(({ code }) => code)).toEqual(['G1', 'G2', 'G3', 'G4']);
  });

  it('holds every rule once, each judged or a convention', () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(checksText[language].rules)).toEqual(ALL);
    }
    const judged = RULES.map(({ code }) => code);
    expect([...judged, ...CONVENTIONS].sort()).toEqual([...ALL].sort());
  });

  it.each(ALL)('%s says what it means, when it may be mistaken, and an example', (code) => {
    for (const language of LANGUAGES) {
      const { means, mistaken, example } = ruleDocs(code, language);
      for (const words of [means, mistaken, example]) expect(words).toMatch(/^.{5,}[.。]$/u);
      expect(new Set([means, mistaken, example]).size).toBe(3);
    }
  });

  it.each(ALL)('%s has name, formula, note and a sentence for each verdict', (code) => {
    const grade = RULES.find((rule) => rule.code === code)?.grade ?? null;
    expect(grade === null).toBe(CONVENTIONS.includes(code));
    const finding: Finding = {
      rule: code,
      verdict: 'PASS',
      grade: 'E',
      cells: [{ code: 'outcome.total', applicant: 'total' }],
      values: [3],
      expected: 4,
      found: 3,
      implied: null,
      detail: '2024-05-01',
    };
    for (const language of LANGUAGES) {
      const { name, formula, note } = ruleText(code, language);
      for (const words of [name, formula, note]) expect(words.length).toBeGreaterThan(3);
      for (const verdict of VERDICTS) {
        const sentence = findingSentence({ ...finding, verdict }, language);
        expect(sentence).not.toMatch(/undefined|null|NaN/);
        expect(sentence.length).toBeGreaterThan(4);
      }
    }
  });
});

describe('what a failing rule asks', () => {
  const ask = (rule: string, more: Partial<Finding> = {}) =>
    askOf({ rule, grade: 'E', values: [0, 11], expected: 11, found: 0, ...more });

  it('is a sum only where the parts of one table make it up', () => {
    const sums = ALL.filter((code) =>
      RULES.some((rule) => rule.code === code && rule.asks === 'sum'),
    );
    expect(sums).toEqual(['S3.1', 'S3.2', 'S3.3', 'S3.5', 'S4.1', 'S4.2', 'S4.3']);
    expect(ask('S4.1')).toBe('sum');
  });

  it('is the least a total may be where a part is blank', () => {
    expect(ask('S4.1', { values: [0, 11, null] })).toBe('least');
    expect(ask('S3.3', { values: [0, null], expected: 0, found: 11 })).toBeNull();
  });

  it('is a bound for an inequality, and equality for two numbers told', () => {
    expect(ask('S4.4')).toBe('within');
    expect(ask('S2.3')).toBe('most');
    expect(ask('N1')).toBe('equal');
    expect(ask('X1')).toBe('equal');
  });

  it('is nothing where the rule gives a lesser grade, or only compares', () => {
    expect(ask('N1', { grade: 'W' })).toBeNull();
    expect(ask('X4', { grade: 'W' })).toBeNull();
    expect(ask('Z9')).toBeNull();
  });

  it('never stays unsaid where an error is claimed against a number', () => {
    const silent = RULES.filter(({ grade, asks }) => grade === 'E' && asks === undefined);
    // Its findings expect no number.
    expect(silent.map(({ code }) => code)).toEqual(['S2.4']);
  });
});

const RECONSIDERATION = {
  'reconsideration.upheld': 10,
  'reconsideration.rectified': 1,
  'reconsideration.other': 0,
  'reconsideration.pending': 0,
};

const SENTENCES: [rule: string, figures: Record<string, number>, zh: string, en: string][] = [
  [
    'S4.1',
    { ...RECONSIDERATION, 'reconsideration.total': 0 },
    '行政复议总计印为0，各项之和为11（复议维持 10、复议纠正 1、复议其他 0、复议未审结 0）',
    'Reconsideration: total: printed 0; its parts add up to 11 (Reconsideration: upheld 10; Reconsideration: rectified 1; Reconsideration: other result 0; Reconsideration: pending 0)',
  ],
  [
    'S4.1',
    RECONSIDERATION,
    '行政复议各项与总计：无法判断（复议维持 10、复议纠正 1、其余2格为0、1格无确数）；所知各项之和为11',
    'Reconsideration: results and total: cannot be judged (Reconsideration: upheld 10; Reconsideration: rectified 1; 2 more are 0; 1 without an exact figure); the known parts add up to 11',
  ],
  [
    'S3.1',
    applicantRow('requests.received', 12, null, null, null, null, null, 12),
    '每行：各类申请人与总计：空白视为0时成立（新收申请（总计） 12、新收申请（自然人） 12、5格无确数）',
    'Each row: applicants and total: holds if blanks are 0 (Received, Total 12; Received, Natural persons 12; 5 without an exact figure)',
  ],
];

describe('a finding in one sentence', () => {
  it.each(SENTENCES)('%s', (check, figures, zh, en) => {
    const found = checkReport(smallChecked(figures)).find((finding) => finding.rule === check);
    expect(found && findingSentence(found, 'zh')).toBe(zh);
    expect(found && findingSentence(found, 'en')).toBe(en);
  });

  it('D2 names forms by their years', () => {
    const [found] = checkReport(smallChecked({}, { form: '2019' }));
    expect(found && findingSentence(found, 'zh')).toBe('用2019年格式，该年应用2021年格式');
  });

  it('quotes the cells of both years', () => {
    const before = smallChecked({ 'requests.carried_over.total': 3 }, { year: 2022 });
    const found = checkYears(smallChecked({ 'requests.carried_in.total': 2 }), before);
    expect(found.find(({ rule }) => rule === 'X1')?.values).toEqual([2, 3]);
  });
});

it('findings stand section by section as on the form', () => {
  const figures = {
    'litigation.direct.total': 0,
    'requests.received.total': 1,
    'normative.issued': 1.5,
    'requests.stated': 1,
  };
  const sections = checkReport(smallChecked(figures, { sections: ['I'] })).map(
    ({ rule }) => rule.split('.')[0],
  );
  expect([...new Set(sections)]).toEqual(['N11', 'N12', 'D2', 'N1', 'S2', 'N8', 'S3', 'S4']);
});
