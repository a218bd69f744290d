import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layAgencyShells } from '../../../src/cli/project/agency-shells.mjs';

let build: string;

const page = (id: string) => join(build, 'agencies', id, 'index.html');

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'nianbao-shells-'));
  for (const id of ['finished', 'shell']) {
    mkdirSync(join(build, 'agencies', id), { recursive: true });
    writeFileSync(page(id), `<p>${id}</p>`);
    writeFileSync(join(build, 'agencies', id, '__data.json'), `"${id}"`);
  }
});

afterEach(() => rmSync(build, { recursive: true }));

function name(...ids: string[]) {
  const names = Object.fromEntries(ids.map((id) => [id, `机关${id}`]));
  writeFileSync(join(build, 'agencies/names.json'), JSON.stringify(names));
}

it('lays the shell where an agency has no page, and leaves the finished pages alone', () => {
  name('a', 'finished', 'b');
  expect(layAgencyShells(build)).toEqual(['a', 'b']);
  for (const id of ['a', 'b']) {
    expect(readFileSync(page(id), 'utf8')).toBe('<p>shell</p>');
    expect(readFileSync(join(build, 'agencies', id, '__data.json'), 'utf8')).toBe('"shell"');
  }
  expect(readFileSync(page('finished'), 'utf8')).toBe('<p>finished</p>');
  expect(readdirSync(join(build, 'agencies')).sort()).toEqual(['a', 'b', 'finished', 'names.json']);
});

it('fails when the build has no shell', () => {
  name('a');
  rmSync(join(build, 'agencies/shell'), { recursive: true });
  expect(() => layAgencyShells(build)).toThrow('ENOENT');
});
