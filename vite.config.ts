import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { licenceNotices, shippedPackages } from './src/cli/project/licences.ts';
import { plainScript } from './src/cli/project/plain-script.ts';

/** Svelte scopes its styles with `:where()`, and Chromium below 88 drops every rule that has it. */
const plainScopes: Plugin = {
  name: 'plain-scopes',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      file.source = String(file.source).replace(/:where\((\.svelte-[\w-]+)\)/g, '$1');
    }
  },
};

/** What old browsers lack, as the file that src/app.html asks for before any module. */
const oldBrowsers: Plugin = {
  name: 'old-browsers',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  async generateBundle() {
    const source = await plainScript('src/lib/old-browsers/page.ts');
    this.emitFile({ type: 'asset', fileName: '_app/old-browsers.js', source });
  },
};

/** Whoever copies the site copies the notices of what it contains. */
const licences: Plugin = {
  name: 'licences',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  generateBundle() {
    const source = licenceNotices(shippedPackages());
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
  },
};

const JOURNEYS = 'tests/browser/**/*.journey.test.ts';

/** Files that put others in the place of modules or of what the whole process shares. */
const OWN_MODULES = [
  'tests/state/**/*.test.ts',
  'tests/cli/parse.test.ts',
  'tests/catalogue/made-up-form.test.ts',
];

/** A verdict is not to depend on how fast the machine is or how busy. */
const unhurried = {
  environment: 'node',
  testTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
} as const;

/** Journeys have time for pages that run slower than the machine could: see tests/browser/setup. */
const journeyTime = 300_000 * Math.max(1, Number(process.env.NIANBAO_SLOW ?? 1));

export default defineConfig({
  plugins: [sveltekit(), plainScopes, oldBrowsers, licences],
  build: {
    // Offices keep old browsers; what they lack stands in src/lib/old-browsers/.
    target: 'chrome80',
    cssTarget: 'chrome80',
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' },
  ssr: { external: ['@duckdb/node-api'] },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  server: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...unhurried,
          include: ['tests/**/*.test.ts'],
          exclude: [...OWN_MODULES, JOURNEYS],
          // Starting a process and loading the modules again takes longer than most of the files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'own-modules', ...unhurried, include: OWN_MODULES },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...unhurried,
          include: [JOURNEYS],
          globalSetup: ['tests/browser/setup/global.ts'],
          testTimeout: journeyTime,
          hookTimeout: journeyTime,
          // One browser for all files: see sharedBrowser.
          isolate: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
