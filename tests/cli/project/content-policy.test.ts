import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentPolicy, hashOf, inlineScripts } from '../../../src/cli/project/content-policy.mjs';

const template = readFileSync('src/app.html', 'utf8');
const directives = contentPolicy(template)?.directives ?? {};

it('runs no script within a page but those of the template, each by its hash', () => {
  const scripts = inlineScripts(template);
  expect(scripts).toHaveLength(2);
  expect(directives['script-src']).toEqual(['self', 'wasm-unsafe-eval', ...scripts.map(hashOf)]);
});

it('hashes as the policy asks for', () => {
  // The example of the Content Security Policy specification, level 3.
  expect(hashOf("alert('Hello, world.');")).toBe(
    'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
  );
});

it('holds no address that differs between folders: a hash is of one text', () => {
  for (const script of inlineScripts(template)) expect(script).not.toContain('%sveltekit');
});

it('leads to no other origin', () => {
  const sources = Object.values(directives).flat().map(String);
  expect(sources.filter((source) => /[.*]|https?:/.test(source))).toEqual([]);
  expect(directives['default-src']).toEqual(['none']);
  expect(directives['base-uri']).toEqual(['none']);
  expect(directives['form-action']).toEqual(['none']);
});
