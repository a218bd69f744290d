import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undocumented } from './architecture/docstrings.ts';
import { lineCount, RULES } from './architecture/rules.ts';
import { readSource, sourceFiles } from './architecture/source-files.ts';
import { unusedExports } from './architecture/unused-exports.ts';

const files = sourceFiles();

/** More files than this in one folder are a drawer. */
const MOST_FILES = 25;

describe('the house rules', () => {
  it.each(Object.entries(RULES))('%s', (_name, rule) => {
    expect(files.flatMap(rule)).toEqual([]);
  });
});

it('no folder of the source holds more than twenty-five files', () => {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

describe('what the source exports', () => {
  it('is used by the source: what only a test uses is gone', () => {
    expect(unusedExports(files)).toEqual([]);
  });

  it('is missed when it is not', () => {
    const found = unusedExports([
      readSource(
        'src/lib/views/a.ts',
        'export const used = 1;\nexport function dead() {}\n// dead',
      ),
      readSource(
        'src/lib/views/b.ts',
        "import { used } from './a.ts';\nexport const own = used;\nown;",
      ),
      readSource('src/routes/+page.ts', 'export const prerender = true;'),
    ]);
    expect(found).toEqual(['src/lib/views/a.ts: dead']);
  });
});

describe('what a function is for', () => {
  it('stands above every function that another file may call', () => {
    expect(undocumented(files)).toEqual([]);
  });

  it('is missed when it is not there', () => {
    const text = `/** Says. */
export function said() {}
// Says nothing to an editor.
export async function unsaid() {}
export const silent = (n: number): number => n;
export const value = 1;
/** Says. */
export const told = function () {};
function own() {}`;
    expect(undocumented([readSource('src/lib/views/a.ts', text)])).toEqual([
      'src/lib/views/a.ts:4: unsaid',
      'src/lib/views/a.ts:5: silent',
    ]);
    const page = readSource('src/routes/+page.ts', 'export function load() {}');
    expect(undocumented([page])).toEqual([]);
    const inPage = '<script module lang="ts">\n  export function loud() {}\n</script>';
    expect(undocumented([readSource('src/lib/components/A.svelte', inPage)])).toHaveLength(1);
  });
});

it('every CSS token that is used is defined', () => {
  const text = files.map((file) => file.text).join('\n');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, token]) => token);
  const defined = new Set(found(/(?:^|[\s{;:"'])(--[\w-]+)\s*[:=]/gm));
  const used = new Set(found(/var\((--[\w-]+)[,)]/g));
  expect([...used].filter((token) => !defined.has(token))).toEqual([]);
});

/** What each rule must find, so that silence means something. */
const BREACHES: [rule: keyof typeof RULES, path: string, text: string, found: string[]][] = [
  [
    'a folder imports lower levels only',
    'src/lib/views/trend.ts',
    "import type { A } from '../model/a.ts';\nimport { b } from '../charts/b.ts';",
    ['src/lib/views/trend.ts:2: views (level 5) imports charts (level 6), above it'],
  ],
  [
    'a folder imports lower levels only',
    'src/lib/exports/csv.ts',
    "export * from '../charts/a.ts';\nconst later = () => import('../state/b.ts');",
    [
      'src/lib/exports/csv.ts:1: exports (level 6) imports charts (level 6), its peer',
      'src/lib/exports/csv.ts:2: exports (level 6) imports state (level 8), above it',
    ],
  ],
  [
    'a folder imports lower levels only',
    'src/lib/db/a.ts',
    "type Late = typeof import('../queries/a.ts');\nimport '../../routes/b.ts';",
    [
      'src/lib/db/a.ts:1: db (level 3) imports queries (level 4), above it',
      'src/lib/db/a.ts:2: db (level 3) imports routes (level 10), above it',
    ],
  ],
  [
    'a folder imports lower levels only',
    'src/lib/components/A.svelte',
    "<p>import 'no';</p>\n<script lang=\"ts\">\n  import B from '../new/B.svelte';\n</script>",
    ['src/lib/components/A.svelte:3: new is not in the table of layers'],
  ],
  ['a folder imports lower levels only', 'src/lib/pipeline.ts', "import './checks/a.ts';", []],
  [
    'a page never imports another page',
    'src/lib/views/compare/a.ts',
    "import '../checks/b.ts';\nimport '../figures/c.ts';\nimport './d.ts';\nimport '../../queries/agencies/e.ts';",
    ['src/lib/views/compare/a.ts:1: page compare imports page checks'],
  ],
  [
    'relative imports in lib carry .ts or .svelte; $lib is for the pages',
    'src/lib/views/a.ts',
    "import './b';\nimport './c.ts';\nimport '$lib/d.ts';",
    ['src/lib/views/a.ts:1: imports ./b', 'src/lib/views/a.ts:3: imports $lib/d.ts'],
  ],
  [
    'Node stays out of the page',
    'src/lib/exports/a.ts',
    "import { readFile } from 'node:fs/promises';",
    ['src/lib/exports/a.ts:1: imports node:fs/promises'],
  ],
  ['Node stays out of the page', 'src/routes/+page.server.ts', "import 'node:fs';", []],
  [
    'the native engine is for build, prerendering and command line',
    'src/routes/+page.ts',
    "import { builtDataset } from '$lib/db/built-dataset.ts';",
    ['src/routes/+page.ts:1: imports $lib/db/built-dataset.ts'],
  ],
  [
    'the browser engine is opened by state alone',
    'src/lib/components/A.svelte',
    "<script>import('../db/browser/browser-database.ts');</script>",
    ['src/lib/components/A.svelte:1: imports ../db/browser/browser-database.ts'],
  ],
  [
    'ECharts is known in charts/ alone',
    'src/lib/components/a.ts',
    "import type { EChartsType } from 'echarts/core';",
    ['src/lib/components/a.ts:1: imports echarts/core'],
  ],
  [
    'Svelte and the page are known from state upwards',
    'src/lib/views/a.ts',
    "import { page } from '$app/state';",
    ['src/lib/views/a.ts:1: imports $app/state'],
  ],
  [
    'the page carries zod/mini',
    'src/lib/model/a.ts',
    "import { z } from 'zod';\nimport * as m from 'zod/mini';",
    ['src/lib/model/a.ts:1: imports zod'],
  ],
  [
    'components draw only: what they show comes from a view model',
    'src/lib/components/trends/A.svelte',
    "<script>\n  import type { Row } from '../../queries/a.ts';\n  import { type Unit } from '../../db/b.ts';\n  import { aQuery, type A } from '../../queries/a.ts';\n</script>",
    ['src/lib/components/trends/A.svelte:4: imports ../../queries/a.ts'],
  ],
  [
    'components draw only: what they show comes from a view model',
    'src/lib/components/trends/A.svelte',
    `<script>\n${'  a();\n'.repeat(151)}</script>`,
    ['src/lib/components/trends/A.svelte:1: 151 lines of script'],
  ],
  [
    'a folder is named after what is in it',
    'src/lib/utils/a.ts',
    '',
    ['src/lib/utils/a.ts:1: says nothing'],
  ],
  [
    'a folder is named after what is in it',
    'src/lib/views/helper.ts',
    '',
    ['src/lib/views/helper.ts:1: says nothing'],
  ],
  [
    'no file is longer than 400 lines',
    'src/lib/views/a.ts',
    'a;\n'.repeat(401),
    ['src/lib/views/a.ts:401: its last line'],
  ],
  [
    'no type is any and no error is silenced',
    'src/lib/views/a.ts',
    "// any comment\nconst a = 'any' as any;\n// @ts-expect-error\na();",
    ['src/lib/views/a.ts:2: any', 'src/lib/views/a.ts:3: @ts-expect-error'],
  ],
  [
    'no type is any and no error is silenced',
    'src/lib/components/A.svelte',
    '<p>any</p>\n<b>{x as any}</b>',
    ['src/lib/components/A.svelte:2: as any'],
  ],
  [
    'nothing is fetched from another origin',
    'src/lib/state/a.ts',
    "// see https://example.org\nfetch('https://example.org/x');\nfetch(`http://${host}`);",
    ['src/lib/state/a.ts:2: https://example.org/x', 'src/lib/state/a.ts:3: http://'],
  ],
  [
    'nothing is fetched from another origin',
    'src/app.html',
    '<!-- https://a.org --><link href="//b.org/x" />\n<script>\nfetch("https://c.org")</script>',
    ['src/app.html:3: https://c.org', 'src/app.html:1: "//b.org'],
  ],
  [
    'nothing is fetched from another origin',
    'src/app.css',
    '/* http://a.org */\n@font-face { src: url(https://b.org/x.woff2) }',
    ['src/app.css:2: https://b.org'],
  ],
  [
    'nothing is fetched from another origin',
    'src/lib/exports/a.ts',
    'const svg = \'<svg xmlns="http://www.w3.org/2000/svg">\';',
    [],
  ],
  [
    'what computes knows no page',
    'src/lib/views/a.ts',
    "const document = '件';\nconst width = window.innerWidth;",
    ['src/lib/views/a.ts:2: window.innerWidth'],
  ],
  [
    'only state/view/navigate.ts changes the address',
    'src/lib/components/A.svelte',
    "<script>\n  import { goto } from '$app/navigation';\n</script>",
    ['src/lib/components/A.svelte:2: goto'],
  ],
  [
    'what a page says stands in the messages, its signs too',
    'src/lib/views/a.ts',
    "const plain = name.replace(/[，。]/g, ''); // 甲，乙\nconst title = `${a}。${b}`;\nconst join = lang === 'zh' ? list : other;\nconst word = lang === 'en' && a;",
    ['src/lib/views/a.ts:2: 。', "src/lib/views/a.ts:3: lang === 'zh' ? list : other"],
  ],
  [
    'what a page says stands in the messages, its signs too',
    'src/lib/components/A.svelte',
    "<!-- 甲，乙 -->\n<p>{a}：{b}</p>\n<p lang={lang === 'zh' ? 'a' : 'b'}>{lang === 'zh'}</p>",
    ['src/lib/components/A.svelte:2: ：', "src/lib/components/A.svelte:3: === 'zh' ?"],
  ],
  ['what a page says stands in the messages, its signs too', 'src/cli/a.ts', "a('甲。');", []],
  [
    'Chinese text has Chinese commas and quotes',
    'src/lib/messages/a.ts',
    "const text = {\n  zh: { a: '甲, 乙', b: (n: number) => `“${n}”，好` },\n  en: { a: 'a, b' } };",
    ['src/lib/messages/a.ts:2: 甲, 乙'],
  ],
  [
    'English text has no Chinese punctuation',
    'src/lib/messages/a.ts',
    "const text = {\n  zh: '甲：',\n  en: (n: number) => `${n}：` };",
    ['src/lib/messages/a.ts:3: ：'],
  ],
];

describe('a breach is found', () => {
  it.each(BREACHES)('%s: %s', (rule, path, text, found) => {
    expect(RULES[rule]?.(readSource(path, text))).toEqual(found);
  });

  it('of every rule', () => {
    expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});

/** Lines of a file at the median and the 90th percentile; what the house aims at is 60 and 220. */
const SIZES: [what: string, path: RegExp, median: number, ninetieth: number][] = [
  ['program files', /\.(ts|mjs|svelte)$/, 75, 220],
  ['pages', /^src\/routes\/.*\.svelte$/, 80, 80],
  ['loads of pages', /^src\/routes\/.*\.ts$/, 30, 30],
];

describe('files stay small', () => {
  it.each(SIZES)('%s', (what, path, median, ninetieth) => {
    const sizes = files
      .filter((file) => path.test(file.path))
      .map(lineCount)
      .sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
    const said = `${sizes.length} ${what}: median ${at(0.5)}, 90th percentile ${at(0.9)} lines`;
    expect(at(0.5), `${said}; the median may be ${median}`).toBeLessThanOrEqual(median);
    expect(at(0.9), `${said}; the 90th percentile may be ${ninetieth}`).toBeLessThanOrEqual(
      ninetieth,
    );
  });
});
