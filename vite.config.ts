import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  plugins: [sveltekit(), plainScopes, oldBrowsers],
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
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**/*.journey.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.journey.test.ts'],
          globalSetup: ['tests/browser/setup/global.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
