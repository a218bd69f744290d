import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overBudget, routeScripts } from '../../../src/cli/project/script-budget.mjs';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'nianbao-scripts-'));
});

afterEach(() => rmSync(project, { recursive: true }));

function lay(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), content);
}

const node = (number: number) => `.svelte-kit/generated/client-optimized/nodes/${number}.js`;

/** Pieces by name, each of random bytes, so that packing them changes nothing to speak of. */
function layPieces(pieces: Record<string, { bytes: number; imports?: string[] }>) {
  const manifest: Record<string, { file: string; imports: string[] }> = {};
  const packed: Record<string, number> = {};
  for (const [key, { bytes, imports = [] }] of Object.entries(pieces)) {
    const file = `_app/${key.replaceAll('/', '-')}`;
    const content = randomBytes(bytes);
    lay(`.svelte-kit/output/client/${file}`, content);
    manifest[key] = { file, imports };
    packed[key] = gzipSync(content).length;
  }
  lay('.svelte-kit/output/client/.vite/manifest.json', JSON.stringify(manifest));
  return packed;
}

it('counts each piece once: what all pages load, what one loads beyond, and the charts', () => {
  lay(node(0), 'export { default } from "../../../../src/routes/+layout.svelte";');
  lay(node(1), 'export { default } from "../../../../src/routes/+error.svelte";');
  lay(node(2), 'export { default } from "../../../../src/routes/+page.svelte";');
  lay(node(3), 'export { default } from "../../../../src/routes/trends/+page.svelte";');
  const size = layPieces({
    'node_modules/@sveltejs/kit/src/runtime/client/entry.js': { bytes: 100, imports: ['_a.js'] },
    '.svelte-kit/generated/client-optimized/app.js': { bytes: 200, imports: ['_a.js'] },
    [node(0)]: { bytes: 300, imports: ['_b.js'] },
    [node(1)]: { bytes: 999 },
    [node(2)]: { bytes: 400, imports: ['_a.js', '_c.js'] },
    [node(3)]: { bytes: 500, imports: ['_c.js'] },
    '_a.js': { bytes: 1000 },
    '_b.js': { bytes: 2000, imports: ['_a.js'] },
    '_c.js': { bytes: 3000, imports: ['_b.js'] },
    'src/lib/charts/echarts.ts': { bytes: 5000, imports: ['_c.js'] },
  });
  const sum = (...keys: string[]) => keys.reduce((total, key) => total + (size[key] ?? NaN), 0);
  const shared = sum(
    'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
    '.svelte-kit/generated/client-optimized/app.js',
    node(0),
    '_a.js',
    '_b.js',
  );
  const charts = sum('src/lib/charts/echarts.ts');
  expect(routeScripts(join(project, '.svelte-kit'))).toEqual([
    { route: '/', shared, own: sum(node(2), '_c.js'), charts },
    { route: '/trends/', shared, own: sum(node(3), '_c.js'), charts },
  ]);
});

it('names what goes beyond its budget, and a route that has none', () => {
  const fits = { route: '/workbench/', shared: 1, own: 1, charts: 1 };
  expect(overBudget([fits])).toEqual([]);
  expect(overBudget([{ ...fits, own: 6000, shared: 1e6 }])).toEqual([
    expect.stringMatching(/^every page: 1000\.0 kB of script, the budget is \d\d\.\d kB$/),
    expect.stringMatching(/^\/workbench\/: 6\.0 kB of script, the budget is \d\.\d kB$/),
  ]);
  expect(overBudget([{ ...fits, route: '/new/' }])).toEqual([
    '/new/: 0.0 kB of script, the budget is 0.0 kB',
  ]);
});
