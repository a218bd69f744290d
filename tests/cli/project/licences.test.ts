import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceNotices, licensedAt, shippedPackages } from '../../../src/cli/project/licences.ts';

/** Licences that let the site be given on with their notices alone. */
const FOR_WHAT_IS_SHIPPED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'],
  // Of two to choose from the first is taken; of two that both hold, both allow it.
  ...['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'],
];
/** Tools stay on the machine that builds. */
const FOR_TOOLS = [...FOR_WHAT_IS_SHIPPED, 'BlueOak-1.0.0', 'MPL-2.0', 'CC-BY-4.0'];

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const shipped = shippedPackages();

describe('the packages', () => {
  it('that are shipped have licences that allow it', () => {
    expect(shipped.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    const others = shipped.filter(({ licence }) => !FOR_WHAT_IS_SHIPPED.includes(licence ?? ''));
    expect(others.map(({ name, licence }) => `${name} ${licence}`)).toEqual([]);
  });

  it('that are installed have licences that allow to work with them', () => {
    const installed = Object.keys(lock.packages).filter(
      (path) => path !== '' && existsSync(`${path}/package.json`),
    );
    expect(installed.length).toBeGreaterThan(200);
    const others = installed
      .map((path) => licensedAt(path))
      .filter(({ licence }) => !FOR_TOOLS.includes(licence ?? ''));
    expect(others.map(({ name, licence }) => `${name} ${licence}`)).toEqual([]);
  });

  it('are pinned: one version each, as the lock file has it, with the hash of its content', () => {
    const wanted: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
    };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const unhashed = Object.entries<{ integrity?: string; inBundle?: boolean }>(lock.packages)
      .filter(([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle)
      .map(([path]) => path);
    expect(unhashed).toEqual([]);
  });
});

describe('the notices', () => {
  const notices = licenceNotices(shipped);

  it('name every shipped package with its version, and give its text where it has one', () => {
    for (const { name, version, texts } of shipped) {
      expect(notices).toContain(`${name} ${version}, `);
      for (const text of texts) expect(notices).toContain(text);
    }
    for (const name of Object.keys(manifest.dependencies)) {
      expect(shipped.map((one) => one.name)).toContain(name);
    }
  });
});
