import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { withAgencyShells } from './src/cli/project/agency-shells.mjs';
import { contentPolicy } from './src/cli/project/content-policy.mjs';
import { releaseName } from './src/cli/project/release-name.mjs';

/** Other folders for a site over another dataset: see src/cli/project/other-dataset.mjs. */
const { NIANBAO_STATIC: assets = 'static', NIANBAO_BUILD: build = 'build' } = process.env;

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: withAgencyShells(
      adapter({ pages: build, assets: build, fallback: '404.html', precompress: true }),
      build,
    ),
    files: { assets },
    paths: { relative: true },
    csp: contentPolicy(readFileSync('src/app.html', 'utf8')),
    version: { name: releaseName(`${assets}/dataset/manifest.json`) },
    // src/lib/state/browser/offline.svelte.ts registers it: a new release is offered there.
    serviceWorker: { register: false },
    alias: { $lib: 'src/lib' },
    // Links are not followed: they lead to every agency. A journey holds that none leads nowhere.
    prerender: { crawl: false, handleHttpError: 'fail', handleMissingId: 'fail' },
    output: { bundleStrategy: 'split' },
  },
};

export default config;
