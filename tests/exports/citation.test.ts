import { expect, test } from 'vitest';
import { citationOf, embedCode } from '../../src/lib/exports/citation.ts';

const DATASET = { hash: 'a41f2c09', builtOn: '2026-11-29' };
const TITLE = '2023年重庆市38个县级政府中21个填报了收到申请';

test('a reference names holder, title, kind, dataset, both days and the address', () => {
  const href = 'https://nianbao.example/workbench/?year=2023&data=a41f2c09';
  expect(citationOf(TITLE, DATASET, '2026-11-30', href, 'zh')).toBe(
    `年报对比. ${TITLE}[DS/OL]. 数据集 a41f2c09. (2026-11-29)[2026-11-30]. ${href}.`,
  );
  expect(citationOf('Requests', DATASET, '2026-11-30', href, 'en')).toBe(
    `Nianbao. Requests[DS/OL]. Dataset a41f2c09. (2026-11-29)[2026-11-30]. ${href}.`,
  );
});

test('an address that nobody else can open is left out, and the kind says so', () => {
  const cited = citationOf(TITLE, DATASET, '2026-11-30', 'http://localhost:4173/', 'zh');
  expect(cited).toBe(`年报对比. ${TITLE}[DS]. 数据集 a41f2c09. (2026-11-29)[2026-11-30].`);
});

test('a title cannot leave its attribute of the code', () => {
  const code = embedCode(
    'https://a.example/?a=1&embed=figure',
    '"><script>alert(1)</script>',
    99.5,
  );
  expect(code).toContain('src="https://a.example/?a=1&#38;embed=figure"');
  expect(code).toContain('height="100"');
  expect(code.match(/</g), 'one element').toHaveLength(2);
  expect(code).not.toContain('script>');
});
