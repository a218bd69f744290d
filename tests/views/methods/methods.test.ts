import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../src/lib/catalogue/catalogue.ts';
import { DERIVED } from '../../../src/lib/catalogue/derived.ts';
import { REQUESTS } from '../../../src/lib/catalogue/sections/requests.ts';
import { ruleFacts } from '../../../src/lib/checks/rule-facts.ts';
import { RULES } from '../../../src/lib/checks/registry.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import {
  familyAnchor,
  methodsView,
  PARTS,
  sectionAnchor,
} from '../../../src/lib/views/methods/methods.ts';

const view = methodsView(ruleFacts(), 'zh');
const entries = view.printed.flatMap((section) => section.entries);
const entryOf = (code: string) => entries.find((entry) => entry.code === code);
const rules = view.rules.families.flatMap((family) => family.rules);

/** Everything on the page that can be led to. */
const anchors = [
  ...PARTS,
  ...view.printed.map(({ section }) => sectionAnchor(section)),
  ...view.rules.families.map(({ family }) => familyAnchor(family)),
  ...[...entries, ...view.derived, ...rules].map(({ code }) => code),
];

describe('the page of methods', () => {
  it('has every indicator, every formula and every rule once', () => {
    expect(entries.map(({ code }) => code).sort()).toEqual(
      INDICATORS.map(({ code }) => code).sort(),
    );
    expect(view.derived.map(({ code }) => code)).toEqual(DERIVED.map(({ code }) => code));
    expect(rules.map(({ code }) => code)).toEqual(ruleFacts().map(({ code }) => code));
    const known = new Set(rules.map(({ code }) => code));
    expect(RULES.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  it('has no anchor twice, and its own links lead to one', () => {
    expect(anchors.filter((code, at) => anchors.indexOf(code) !== at)).toEqual([]);
    const links = [
      ...view.contents.flatMap(({ part, below }) => [part, ...below.map(({ code }) => code)]),
      ...entries.flatMap(({ usedIn }) => usedIn.map(({ code }) => code)),
      ...view.breaks.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
    ];
    expect(links.filter((code) => !anchors.includes(code))).toEqual([]);
  });

  it.each(LANGUAGES)('%s: no entry, rule or statistic is without its words', (language) => {
    const { printed, derived, rules: checks, statistics } = methodsView(ruleFacts(), language);
    const texts = [
      ...printed.flatMap(({ entries }) => entries.map(({ label, facts }) => [label, facts])),
      ...derived.map(({ label, facts, formula }) => [label, facts, formula]),
      ...checks.families.flatMap(({ rules }) =>
        rules.map((rule) => [rule.name, rule.formula, rule.means, rule.mistaken, rule.example]),
      ),
      ...statistics.map(({ name, about, examples, sources }) => [
        name,
        about,
        ...examples,
        ...sources,
      ]),
    ].flat();
    expect(texts.filter((text) => text.trim() === '' || /undefined|NaN|null/.test(text))).toEqual(
      [],
    );
  });

  it('says of a rule how sure it is, and of a convention nothing', () => {
    const gradeOf = (code: string) => rules.find((rule) => rule.code === code)?.grade;
    expect(['S3.1', 'S2.1', 'S2.6', 'S2.9'].map(gradeOf)).toEqual(['不符', '存疑', '提示', '']);
    expect(gradeOf('S2.3')).toMatch(/^不符、存疑（/);
  });

  it('counts the rules that judge apart from the conventions', () => {
    expect(view.title).toContain(`${RULES.length}条核验规则`);
    expect(view.title).toContain(`${ruleFacts().length - RULES.length}条约定`);
  });

  it('calls what is carried from year to year no figure of the year', () => {
    expect(entryOf('requests.received')?.facts).toContain('当年发生数');
    expect(entryOf('requests.carried_in')?.facts).toContain('结转数');
    expect(entryOf('requests.carried_over')?.facts).toContain('结转数');
  });

  it('says which computed indicators read a row', () => {
    expect(entryOf('normative.effective')?.usedIn.map(({ code }) => code)).toEqual([
      'rate.normative_renewal',
    ]);
    expect(entryOf('requests.carried_over')?.usedIn.map(({ code }) => code)).toEqual([
      'rate.carried_over',
      'backlog.months',
    ]);
    expect(entryOf('outcome.refused.repeat')).toBeUndefined();
  });

  it('numbers the rows of Section III as each form prints them', () => {
    expect(entryOf('outcome.total')?.facts).toContain(
      '2021年格式：第三部分第24行（共25行）；2019年格式：第三部分第22行（共23行）',
    );
    expect(entryOf('requests.received')?.facts).toContain('2021年格式：第三部分第1行（共25行）');
    expect(entryOf('outcome.refused')?.facts).toContain('第三部分标题行');
    expect(REQUESTS).toHaveLength(29);
  });

  it('names the article of Section II, once where both forms agree', () => {
    expect(entryOf('penalties.decisions')?.facts).toMatch(/^第二部分，条例第二十条第（六）项；/);
    expect(entryOf('rules.issued')?.facts).toMatch(
      /^只见于2021年格式：第二部分，条例第二十条第（一）项/,
    );
  });

  it('tells both breaks with all they cut', () => {
    expect(view.breaks.map(({ kind }) => kind)).toEqual(['form', 'review']);
    const [form, review] = view.breaks.map(({ indicators }) => indicators.map(({ code }) => code));
    expect(form).toContain('normative.issued');
    expect(form).not.toContain('penalties.decisions');
    expect(review).toContain('litigation.direct.total');
    expect(review).toContain('rate.disputed');
    expect(review).not.toContain('outcome.total');
    expect(view.breaks[0]?.head).toContain('2020与2021之间');
  });
});
