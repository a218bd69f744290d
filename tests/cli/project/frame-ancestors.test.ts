import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { framePolicy } from '../../../src/cli/project/frame-ancestors.mjs';

const OWN = "frame-ancestors 'self'";
const ANY = 'frame-ancestors *';

const ADDRESSES: [address: string, policy: string][] = [
  ['/', OWN],
  ['/workbench/?year=2023', OWN],
  ['/workbench/?embed=1', ANY],
  ['/workbench/?year=2023&embed=figure&data=a41f2c09', ANY],
  ['/workbench/?embed=', OWN],
  ['/workbench/?embed=<b>', OWN],
  ['/workbench/?notembed=1', OWN],
  ['/workbench/?q=&amp;embed', OWN],
  ['/workbench/?%65mbed=1', OWN],
  ['/workbench/&embed=1', OWN],
  ['/embed=1?year=2023', OWN],
];

test.each(ADDRESSES)('%s', (address, policy) => {
  expect(framePolicy(address)).toBe(policy);
});

test('the page hides what is no figure at every address that strangers may frame, and at no other', () => {
  const template = readFileSync('src/app.html', 'utf8');
  const [, words = ''] = /var embed = \/(.+)\/\.exec\(location\.search\)/.exec(template) ?? [];
  const pattern = new RegExp(words);
  for (const [address, policy] of ADDRESSES) {
    const { search } = new URL(address, 'https://nianbao.example');
    // The browser writes some signs otherwise before it sends them; the page reads what it sends.
    expect(pattern.test(search), address).toBe(framePolicy(address) === ANY);
    expect(policy).toBe(framePolicy(address));
  }
});
