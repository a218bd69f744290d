import { ruleFacts } from '../../../../src/lib/checks/rule-facts.ts';
import { methodsView } from '../../../../src/lib/views/methods/methods.ts';
import { EXPECTED } from '../../../catalogue/expected-codes.ts';
import { breaksOf, FORMULAS } from '../raw/formulas.ts';
import { wordOf } from '../raw/say.ts';
import { numbersIn, type Tally } from '../tally.ts';

/** The numbers of the official form: rows of Section III, cells of Section IV. */
const FORM = { '2019': [23, 15], '2021': [25, 15] } as const;

/** The page of methods: how many figures and formulas there are, rows of the forms, breaks, thresholds. */
export function methodsNumbers(lang: 'zh' | 'en', tally: Tally): void {
  const view = methodsView(ruleFacts(), lang);
  const codes = EXPECTED.map((line) => line.split(' ')[1] ?? '');
  const formulas = Object.keys(FORMULAS);
  const rules = view.rules.families.flatMap((family) => family.rules);
  const [printed, computed, judging = 0, awaiting, conventions = 0] = numbersIn(view.title).map(
    Number,
  );
  tally.number('methods: figures', printed, codes.length);
  tally.number('methods: formulas', computed, formulas.length);
  // Those that judge and the conventions that judge nothing are all the rules there are.
  tally.number('methods: rules', judging + conventions, rules.length);
  // 名单齐全, 网站年报, 两份记录: checks.md has four rules that ask for what is not collected.
  tally.number('methods: rules without material', awaiting, 4);
  tally.number('printed', view.printed.flatMap(({ entries }) => entries).length, codes.length);
  tally.number('derived', view.derived.length, formulas.length);
  for (const { form, facts } of view.forms) {
    const said = (facts.join(' ').match(/\d+/g) ?? []).map(Number);
    for (const number of FORM[form])
      tally.number(
        `form ${form}`,
        said.find((one) => one === number),
        number,
      );
  }
  for (const { kind, indicators } of view.breaks) {
    const after = kind === 'form' ? 2020 : 2023;
    const cut = [...codes, ...formulas].filter((code) => breaksOf(code).includes(after));
    tally.list(
      `break ${kind}`,
      indicators.map(({ code }) => code),
      cut,
    );
  }
  const thresholds = view.thresholds.join(' ');
  for (const least of [10, 5, 3]) {
    tally.text(
      'threshold',
      thresholds.includes(String(least)) ? String(least) : thresholds,
      String(least),
    );
  }
  tally.text('no number is no zero', wordOf('blank', lang), lang === 'zh' ? '空白' : 'blank');
}
