import { expect, inject, it } from 'vitest';
import { licenceNotices, shippedPackages } from '../../../src/cli/project/licences.ts';

it('the site holds the notices of the packages it is made of', async () => {
  const response = await fetch(new URL('licences.txt', inject('siteUrl')));
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await response.text()).toBe(licenceNotices(shippedPackages()));
});
