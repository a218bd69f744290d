import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../../src/cli/serve.ts';
import { launchBrowser } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, with a slash at the end. */
    siteUrl: string;
  }
}

/**
 * Prepares the journeys once for all test files: serves the built site and finds a browser, so
 * that workers neither race nor unpack it twice.
 *
 * @throws Error when the site is not built or no browser starts
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../../build/', import.meta.url));
  if (!existsSync(folder)) throw new Error('the site is not built: run `npm run build` first');
  await (await launchBrowser()).close();
  const site = await serveFolder(folder);
  project.provide('siteUrl', site.url);
  return site.close;
}
