import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/lib/catalogue/indicator.ts';
import { DERIVED } from '../../src/lib/catalogue/derived.ts';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { domainText } from '../../src/lib/messages/domain.ts';
import { LANGUAGES } from '../../src/lib/messages/language.ts';
import { unitText } from '../../src/lib/messages/units.ts';
import { AGENCY_KINDS } from '../../src/lib/model/agency.ts';
import { APPLICANTS } from '../../src/lib/model/applicant.ts';
import { DIVISION_LEVELS } from '../../src/lib/model/division.ts';
import { MISSING_REASONS, OBSERVATION_STATUSES } from '../../src/lib/model/observation.ts';
import { SCOPES, SEEN_AT } from '../../src/lib/model/report.ts';
import { FORMS } from '../../src/lib/model/form.ts';

const folder = fileURLToPath(new URL('../../src/lib/messages/', import.meta.url));

type Both = { zh: unknown; en: unknown };

const isBoth = (value: unknown): value is Both =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** Every exported pair of languages, by file and name. */
async function allMessages(): Promise<[name: string, messages: Both][]> {
  const found: [string, Both][] = [];
  for (const file of files) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ folder + file);
    for (const [name, value] of Object.entries(exported)) {
      if (isBoth(value)) found.push([`${file} ${name}`, value]);
    }
  }
  return found;
}

/** One line for each message: its path, and how many parameters it takes. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${value.length})`];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, path === '' ? key : `${path}.${key}`))
    .sort();
}

/** Paths of messages that say nothing, as where a number needs no counting word. */
function emptyIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`));
}

const messages = await allMessages();

describe('messages', () => {
  it('are found in every file but the nine that hold none', () => {
    const found = new Set(messages.map(([name]) => name.split(' ')[0]));
    const none = files.filter((file) => !found.has(file));
    expect(none.sort()).toEqual([
      'format.ts',
      'language.ts',
      'picker/everyday-words.ts',
      'picker/indicator-sounds.data.ts',
      'plural.ts',
      'province-names.ts',
      'rules/docs/rule-docs.ts',
      'rules/rule-words.ts',
      'text-width.ts',
    ]);
  });

  it.each(messages)('%s: both languages hold the same', (_name, { zh, en }) => {
    expect(shapeOf(en)).toEqual(shapeOf(zh));
  });

  it.each(messages)('%s: what is said in one is said in the other', (_name, { zh, en }) => {
    expect(emptyIn(en)).toEqual(emptyIn(zh));
  });
});

/** Closed vocabularies of the model and where their words stand. */
const VOCABULARIES: [keyof (typeof domainText)['zh'], readonly string[]][] = [
  ['applicant', APPLICANTS],
  ['kind', ['all', ...AGENCY_KINDS]],
  ['scope', SCOPES],
  ['level', DIVISION_LEVELS],
  ['form', FORMS],
  ['section', SECTIONS],
  ['missing', MISSING_REASONS],
  ['seenAt', SEEN_AT],
];

describe('words for the model', () => {
  it.each(VOCABULARIES)('%s has one for each value', (area, values) => {
    for (const language of LANGUAGES) {
      const words = domainText[language][area];
      expect(Object.keys(words).sort(), language).toEqual([...values].sort());
      expect(new Set(Object.values(words)).size, `${language}: words differ`).toBe(values.length);
    }
  });

  it('name every status that is not a number as a reason', () => {
    const reasons: readonly string[] = MISSING_REASONS;
    const unnamed = OBSERVATION_STATUSES.filter((status) => !reasons.includes(status));
    expect(unnamed).toEqual(['number']);
  });

  it('count in every unit of the catalogue', () => {
    const units = new Set([...INDICATORS, ...DERIVED].map(({ unit }) => unit));
    for (const language of LANGUAGES) {
      expect(Object.keys(unitText[language]).sort(), language).toEqual([...units].sort());
    }
  });
});
