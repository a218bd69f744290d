// @ts-check
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { layReleaseList } from './release-list.mjs';
import { overBudget, routeScripts, scriptLines } from './script-budget.mjs';

/** As in src/lib/url/href.ts, which Node alone cannot read. */
const shellId = 'shell';

/**
 * Lays the one shell at the address of every agency that was not prerendered, so that a link to
 * any of them opens on any server that only hands out files. All are one file on disk where
 * the file system has links.
 *
 * @param {string} build folder of the built site; holds agencies/names.json and agencies/shell/
 * @returns {string[]} identifiers of the agencies whose addresses show the shell
 * @throws {Error} when the build has no shell or no list of agencies
 */
export function layAgencyShells(build) {
  const agencies = join(build, 'agencies');
  const shell = join(agencies, shellId);
  const files = readdirSync(shell);
  /** @type {Record<string, string>} */
  const names = JSON.parse(readFileSync(join(agencies, 'names.json'), 'utf8'));
  const missing = Object.keys(names).filter((id) => !existsSync(join(agencies, id)));
  for (const id of missing) {
    mkdirSync(join(agencies, id));
    for (const file of files) lay(join(shell, file), join(agencies, id, file));
  }
  rmSync(shell, { recursive: true });
  return missing;
}

/** @param {string} from @param {string} to */
function lay(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * An adapter that lays the shells, and the list of all that belongs to the release, once another has
 * written the site. Fails when a page loads more script than its budget.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter writes to `build`
 * @param {string} build
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withAgencyShells(adapter, build) {
  return {
    ...adapter,
    name: `${adapter.name}, agency shells`,
    async adapt(builder) {
      await adapter.adapt(builder);
      const shells = layAgencyShells(build);
      layReleaseList(build, shells);
      const scripts = routeScripts('.svelte-kit');
      for (const line of scriptLines(scripts)) builder.log.info(`  ${line}`);
      const over = overBudget(scripts);
      if (over.length > 0) throw new Error(`Too much script:\n${over.join('\n')}`);
      builder.log.info(`  One shell stands for ${shells.length} agencies' pages`);
    },
  };
}
