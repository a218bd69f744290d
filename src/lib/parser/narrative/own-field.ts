/**
 * `各类财政信息`, `发布生态环境各类信息`: a field that is told with all of its information; `公布水利政府信息`
 * and `公开街道信息` say the same.
 */
const FIELD =
  /(?<=各类|各种)\p{Script=Han}{2,8}?(?=(?:政府|政务)?信息$)|(?<=公开|公布|发布|更新|推送)(?:\p{Script=Han}{2,8}(?=各类(?:政府|政务)?信息$)|\p{Script=Han}{2,8}(?=(?:政府|政务)信息$)|(?:街道|园区|开发区|景区)(?=信息$))/u;

/**
 * The words before a number without the agency's own field: what the bureau of finance publishes of finance
 * is no kind of it.
 */
export const withoutOwnField = (before: string, agency: string | null): string =>
  before.replace(FIELD, (field) => (agency?.includes(field) ? '' : field));
