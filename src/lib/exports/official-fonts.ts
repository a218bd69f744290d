/** A face for Chinese; Latin letters and figures are set in Times New Roman, as offices do. */
const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

/** The faces GB/T 9704-2012 and its usage name. */
export const FACES = {
  title: face('方正小标宋简体'),
  heading: face('黑体'),
  body: face('仿宋_GB2312'),
  folio: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' },
} as const;

/**
 * What stands in for a face on a machine without it, best first: other names of the same face, then
 * what Windows, WPS and a Linux desktop bring along.
 */
const STANDS_IN: readonly (readonly [face: string, family: string, others: readonly string[]])[] = [
  [
    '方正小标宋简体',
    'roman',
    [
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      '华文中宋',
      'STZhongsong',
      'SimSun',
      'Noto Serif CJK SC',
    ],
  ],
  [
    '仿宋_GB2312',
    'modern',
    [
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '华文仿宋',
      'STFangsong',
      '方正仿宋_GBK',
      'Noto Serif CJK SC',
    ],
  ],
  ['黑体', 'swiss', ['SimHei', '文泉驿正黑', 'WenQuanYi Zen Hei', 'Noto Sans CJK SC']],
  ['宋体', 'auto', ['SimSun', 'Noto Serif CJK SC']],
  ['Times New Roman', 'roman', ['Liberation Serif']],
];

/** Names the faces, and what may stand in for each, in a Word file's empty table of fonts (ISO/IEC 29500-1, 17.8). */
export function withFaces(fontTable: string): string {
  const fonts = STANDS_IN.map(
    ([name, family, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:family w:val="${family}"/></w:font>`,
  );
  return fontTable.replace(
    /(<w:fonts[^>]*?)\/?>(?:<\/w:fonts>)?$/,
    `$1>${fonts.join('')}</w:fonts>`,
  );
}
