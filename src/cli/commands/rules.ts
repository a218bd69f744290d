import { parseArgs } from 'node:util';
import { RULES, ruleText } from '../../lib/checks/registry.ts';
import { ruleDocs } from '../../lib/checks/rule-docs.ts';
import { checksText } from '../../lib/messages/checks.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { ruleDocsText } from '../../lib/messages/rules/docs/all-docs.ts';
import { Failure } from '../printing/failure.ts';
import type { Terminal } from '../printing/terminal.ts';

const OPTIONS = { lang: { type: 'string', default: 'zh' } } as const;

/**
 * `nianbao rules [CODE…] [--lang zh|en]`: each rule with its grade and formula, what it means, when it
 * may be mistaken and an example.
 * @throws Failure on a code or a language that there is not
 */
export async function rulesCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { lang } = values;
  if (!isLanguage(lang))
    throw new Failure(`${lang} is not a language; ${LANGUAGES.join(' or ')}`, 2);
  const codes = Object.keys(checksText[lang].rules);
  const unknown = positionals.find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new Failure(`${unknown} is not a rule`, 2);
  const wanted = positionals.length === 0 ? codes : positionals;
  terminal.out(wanted.map((code) => described(code, lang)).join('\n\n'));
}

/** One rule as a paragraph: `N4 存疑 文字中的部分与总数`, its formula and its three docs. */
function described(code: string, language: Language): string {
  const { grade, judged } = checksText[language];
  const { name, formula } = ruleText(code, language);
  const { heads, awaits } = ruleDocsText[language];
  const docs = ruleDocs(code, language);
  const rule = RULES.find((one) => one.code === code);
  return [
    `${code}  ${rule ? grade[rule.grade] : judged.convention}  ${name}`,
    `  ${formula}`,
    ...(rule?.awaits ? [`  ${awaits[rule.awaits]}`] : []),
    `  ${heads.means}: ${docs.means}`,
    `  ${heads.mistaken}: ${docs.mistaken}`,
    `  ${heads.example}: ${docs.example}`,
  ].join('\n');
}

const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);
