import { expect, test } from 'vitest';
import { BASE } from '../../src/lib/charts/theme.ts';
import { itemOf } from '../../src/lib/charts/tooltip.ts';

const { formatter } = BASE.tooltip;

test('a hint is escaped, its lines are lines', () => {
  const html = formatter({ data: { hint: '<img src=x onerror="a">\n5 & 6' } });
  expect(html).toBe('&#60;img src=x onerror=&#34;a&#34;&#62;<br>5 &#38; 6');
});

test.each([undefined, null, 3, [2019, 5], { value: 3 }])(
  'data without a hint say nothing',
  (data) => {
    expect(itemOf({ data })).toBeUndefined();
    expect(formatter({ data })).toBe('');
  },
);
