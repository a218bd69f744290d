import { describe, expect, it } from 'vitest';
import { chartToSvg, type ChartImage } from '../../src/lib/exports/chart-svg.ts';

const COLOURS: Record<string, string> = {
  '--ink': '#111',
  '--ink-2': '#555',
  '--paper': '#fff',
  '--part-1': '#06c',
};

const IMAGE: ChartImage = {
  drawing: '<svg><rect fill="var(--part-1)"/><text style="fill:var(--ink)">甲</text></svg>',
  width: 600,
  height: 300,
  title: '2023年网站发布，襄垣县最多',
  footing: ['已收录报告3份，其中2份有此数', 'https://nianbao.example/?a=1&b=2'],
  colour: (token) => COLOURS[token] ?? '',
};

const draw = (change: Partial<ChartImage> = {}) => chartToSvg({ ...IMAGE, ...change });

/** Text elements of a file with their place. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text x="20" y="([\d.]+)"[^>]*fill="([^"]*)">([^<]*)<\/text>/g)].map(
    ([, y, fill, text]) => ({ y: Number(y), fill, text }),
  );

describe('chartToSvg', () => {
  it('holds title, drawing, footing and address, every token resolved', () => {
    const { svg } = draw();
    expect(svg).not.toContain('var(');
    expect(svg).toContain('<rect fill="#06c"/><text style="fill:#111">甲</text>');
    expect(textsOf(svg)).toEqual([
      { y: 36, fill: '#111', text: IMAGE.title },
      { y: 376, fill: '#555', text: IMAGE.footing[0] },
      { y: 394, fill: '#555', text: 'https://nianbao.example/?a=1&#38;b=2' },
    ]);
    expect(svg).toContain('fill="#fff"/>');
  });

  it('says its size in the file as it says it to the caller', () => {
    const { svg, width, height } = draw();
    expect({ width, height }).toEqual({ width: 640, height: 420 });
    expect(svg).toContain(`width="640" height="420" viewBox="0 0 640 420"`);
  });

  it('escapes what is text', () => {
    const { svg } = draw({ title: '<b>“a” & "c"</b>', footing: ['</svg><script>'] });
    expect(textsOf(svg).map(({ text }) => text)).toEqual([
      '&#60;b&#62;“a” &#38; &#34;c&#34;&#60;/b&#62;',
      '&#60;/svg&#62;&#60;script&#62;',
    ]);
  });

  it.each([
    ['a note more', { footing: [...IMAGE.footing, '汇总报告'] }, 18],
    ['a note less', { footing: IMAGE.footing.slice(1) }, -18],
    ['no note', { footing: [] }, -36],
    ['a note of two lines', { footing: ['长'.repeat(51), 'x'] }, 18],
    ['a title of two lines', { title: '长'.repeat(38) }, 24],
    ['a higher drawing', { height: 400 }, 100],
  ] satisfies [string, Partial<ChartImage>, number][])(
    'with %s changes its height',
    (_what, change, by) => {
      expect(draw(change).height - draw().height).toBe(by);
    },
  );

  it('breaks no number and begins no line with a comma', () => {
    const note = `${'长'.repeat(48)}点线为99.8%控制限，${'短'.repeat(44)}，末`;
    const lines = textsOf(draw({ footing: [note] }).svg)
      .map(({ text }) => text)
      .slice(1);
    expect(lines.join('')).toBe(note);
    expect(lines.some((line) => line?.includes('99.8%'))).toBe(true);
    expect(lines.filter((line) => /^[，。]/.test(line ?? ''))).toEqual([]);
    expect(lines.length).toBe(3);
  });

  it('is in faces of a bare office machine, and answers no pointer', () => {
    const drawing =
      '<svg><text style="font-family:\'PingFang SC\',system-ui;" class="zr0-cls-1" ecmeta_ssr_type="chart">甲</text><style ><![CDATA[.zr0-cls-1:hover{}]]></style></svg>';
    const { svg } = draw({ drawing });
    expect(svg).toMatch(/<text style="font-family:Microsoft YaHei[^;"]+SimSun, sans-serif;">甲/);
    expect(svg).not.toMatch(/system-ui|<style|zr0|ecmeta/);
  });

  it.each([
    ['Chinese', '长'.repeat(120)],
    ['English', 'Published on the website, '.repeat(12)],
    ['an address', `https://nianbao.example/?${'indicator=published.website&'.repeat(8)}`],
  ])('breaks %s into lines that fit, and loses nothing', (_what, note) => {
    const { svg, height } = draw({ footing: [note] });
    const lines = textsOf(svg).slice(1);
    expect(lines.map(({ text }) => text).join('')).toBe(note.replaceAll('&', '&#38;'));
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(height);
    const widest = Math.max(...lines.map(({ text = '' }) => text.replaceAll('&#38;', '&').length));
    expect(widest).toBeLessThanOrEqual(600 / (12 * 0.58));
  });
});
