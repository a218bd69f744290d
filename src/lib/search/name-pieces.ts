/**
 * The places at the beginning of a name and what stands behind them, each read and searched on its own:
 * 长治市 is read rightly alone and wrongly behind its province.
 * @param places names of the divisions the agency lies in, the widest first
 */
export function namePieces(name: string, places: readonly string[]): string[] {
  const pieces: string[] = [];
  let rest = name;
  for (const place of places) {
    if (!rest.startsWith(place)) continue;
    pieces.push(place);
    rest = rest.slice(place.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}
