/** Short names of departments that are met in titles, and the full ones. */
const SHORT_NAMES: readonly [RegExp, string][] = [
  [/^政府(?=办|$)/, '人民政府'],
  [/政府办$/, '政府办公室'],
  [/(管委会|管理委)$/, '管理委员会'],
  [/^(发改委|发展和?改革委)$/, '发展和改革委员会'],
  [/^(发改局|发展改革局)$/, '发展和改革局'],
  [/^(卫健委|卫生健康委)$/, '卫生健康委员会'],
  [/^卫健局$/, '卫生健康局'],
  [/^(住建局|住房城乡建设局)$/, '住房和城乡建设局'],
  [/^(住建委|住房城乡建设委)$/, '住房和城乡建设委员会'],
  [/^(人社局|人力社保局)$/, '人力资源和社会保障局'],
  [/^(市监局|市场监管局)$/, '市场监督管理局'],
  [/^(文旅局|文化旅游局)$/, '文化和旅游局'],
  [/^(农业农村委|教育委|城管委|科委|教委)$/, '$1员会'],
  [/街道(办)?$/, '街道办事处'],
  [/([镇乡])(政府)?$/, '$1人民政府'],
];

/** Width of brackets and blanks apart, the name as it is printed. */
export function printedName(name: string): string {
  return name.replace(/\s+/g, '').replace(/（/g, '(').replace(/）/g, ')');
}

/**
 * What a body is called behind the names of its places, so that usual short forms come to the same:
 * nothing is the government itself, and a government is never its office.
 */
export function bodyName(rest: string): string {
  if (rest === '') return '人民政府';
  // 区人民政府某某街道办事处: the government only says whose office it is.
  let body = rest.replace(/^人民政府(?=.{2,}(街道|[镇乡]))/, '');
  for (const [short, full] of SHORT_NAMES) body = body.replace(short, full);
  return body.replace(/[和与、]/g, '');
}

/** Names of bodies that leave their place to the reader: 县教育局, 我区统计局. */
export function withoutLevel(name: string): { rest: string; level: string | null } {
  const match = /^[我本]?([省市县区州旗])(?=.{2,}$)/.exec(name);
  return match
    ? { rest: name.slice(match[0].length), level: match[1] ?? null }
    : { rest: name, level: null };
}
