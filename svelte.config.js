import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: '404.html', precompress: true }),
    paths: { relative: true },
    alias: { $lib: 'src/lib' },
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
    output: { bundleStrategy: 'split' },
  },
};

export default config;
