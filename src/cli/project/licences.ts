import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const manifestSchema = z.object({
  name: z.optional(z.string()),
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  licenses: z.optional(z.array(z.object({ type: z.string() }))),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
  dependencies: z.optional(z.record(z.string(), z.string())),
});

/** A package as it is installed, with what it says of its licence. */
export type Licensed = {
  name: string;
  version: string;
  /** By its SPDX name, null where neither the package nor its file tells. */
  licence: string | null;
  author: string | null;
  /** What stands in its files of licence and notices. */
  texts: readonly string[];
};

/** Packages that a page runs although they are not named as dependencies: compilers put them there. */
const COMPILED_IN = ['svelte', '@sveltejs/kit'];

const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright)/i;

/** All packages of which something may lie in the build, each once, by name. */
export function shippedPackages(root = '.'): Licensed[] {
  const { dependencies = {} } = readManifest(root);
  const found = new Map<string, Licensed>();
  const waiting = [...Object.keys(dependencies), ...COMPILED_IN].map((name) => ({
    name,
    from: root,
  }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from);
    if (folder === null || found.has(folder)) continue;
    found.set(folder, licensedAt(folder));
    const needed = Object.keys(readManifest(folder).dependencies ?? {});
    waiting.push(...needed.map((name) => ({ name, from: folder })));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What an installed package says of its licence. */
export function licensedAt(folder: string): Licensed {
  const { name = folder, version = '', license, licenses, author } = readManifest(folder);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  const told = texts.some((text) => /^(the )?mit license/i.test(text)) ? 'MIT' : null;
  return {
    name,
    version,
    licence: license ?? licenses?.[0]?.type ?? told,
    author: typeof author === 'string' ? author : (author?.name ?? null),
    texts,
  };
}

/** The notices of all packages as one text; where a package has no file, what it says itself. */
export function licenceNotices(packages: readonly Licensed[]): string {
  const head = 'What stands in this folder contains, in whole or in part, these packages.\n';
  const notices = packages.map(({ name, version, licence, author, texts }) => {
    const by = author === null ? '' : `\n${author}`;
    const own = texts.length > 0 ? texts.join('\n\n') : `(licence as named by the package)${by}`;
    return `${name} ${version}, ${licence ?? 'licence not named'}\n\n${own}\n`;
  });
  return [head, ...notices].join(`\n${'-'.repeat(72)}\n\n`);
}

const readManifest = (folder: string) =>
  z.parse(manifestSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** Where a package lies that another one asks for, as Node.js looks for it. */
function folderOf(name: string, from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === dirname(at)) return null;
  }
}
