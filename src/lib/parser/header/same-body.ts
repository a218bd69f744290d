/** Whether the signs of the shorter name stand in the longer one in their order: 县发改局 in 某县发展和改革局. */
export function isSameBody(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}
