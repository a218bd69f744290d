import { expect, it } from 'vitest';
import { asFileName } from '../../src/lib/model/file-name.ts';

it.each([
  ['关于2024年年报的通报_某某市', '关于2024年年报的通报_某某市'],
  ['一、二，三：四；五。六', '一_二_三_四_五_六'],
  ['=1+1', '1+1'],
  ['../../etc', 'etc'],
  ['a\\b/c:d*e?"f<g>h|i\tj', 'a_b_c_d_e_f_g_h_i_j'],
  ['名单_甲.', '名单_甲'],
  ['考'.repeat(90), '考'.repeat(80)],
])('%j is kept as %j', (text, name) => {
  expect(asFileName(text)).toBe(name);
});
