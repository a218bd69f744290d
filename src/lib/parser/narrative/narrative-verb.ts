const VERBS =
  /新收|新增|收到|受理|接收|接到|接受|办结|答复|办理|处理|发布|公开|推送|更新|刊发|召开|举办|举行|开展|组织|印发|下发|编印|编制|编辑|出版|刊登|制作|转载|转发/g;

/**
 * What was done with the items counted. Requests are first received; 公开 is also part of names
 * (信息公开申请) and counts last.
 */
export function verbOf(before: string, after: string, indicator: string): string | null {
  const verbs: string[] = before.match(VERBS) ?? [];
  if (indicator === 'requests.stated') {
    const intake = verbs.find((verb) => /收|受理|接/.test(verb));
    if (intake) return intake;
  }
  const found = verbs.filter((verb) => verb !== '公开').at(-1) ?? verbs.at(-1);
  return found ?? /^(已|均)*(办结|答复)/.exec(after)?.[2] ?? null;
}
