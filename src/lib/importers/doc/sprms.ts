import type { Binary } from './binary.ts';

/** Property modifiers by their names in [MS-DOC] 2.6, without `sprm`. */
export const SPRM = {
  CFRMarkDel: 0x0800,
  CFVanish: 0x083c,
  CFStrike: 0x0837,
  CFDStrike: 0x2a53,
  CIss: 0x2a48,
  CIstd: 0x4a30,
  CSymbol: 0x6a09,
  PIlvl: 0x260a,
  PIlfo: 0x460b,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PItap: 0x6649,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  PHugePapx: 0x6646,
  PHugePapxOld: 0x6645,
  PChgTabs: 0xc615,
  TDefTable: 0xd608,
  TVertMerge: 0xd62b,
  TMerge: 0x5624,
  TDxaCol: 0x7623,
} as const;

/** Modifiers that a piece names by a number of seven bits ([MS-DOC] 2.9.215, Prm0). */
const SHORT: Readonly<Record<number, number>> = {
  0x0c: SPRM.PIlvl,
  0x18: SPRM.PFInTable,
  0x19: SPRM.PFTtp,
  0x41: SPRM.CFRMarkDel,
  0x57: SPRM.CFStrike,
  0x5c: SPRM.CFVanish,
  0x68: SPRM.CIss,
  0x73: SPRM.CFDStrike,
};

/** A modifier and its operand, without the size that stands before operands of any length. */
export type Modifier = { sprm: number; operand: Binary };

const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The modifiers of a list of them; what is cut off at its end is none. */
export function modifiers(list: Binary): Modifier[] {
  const found: Modifier[] = [];
  let at = 0;
  while (at + 2 < list.length) {
    const sprm = list.u16(at);
    at += 2;
    const { head, size } = operandSize(sprm, list, at);
    if (at + head + size > list.length) break;
    found.push({ sprm, operand: list.part(at + head, size) });
    at += head + size;
  }
  return found;
}

function operandSize(sprm: number, list: Binary, at: number): { head: number; size: number } {
  const fixed = SIZES[(sprm >> 13) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7];
  if (fixed !== null) return { head: 0, size: fixed };
  if (sprm === SPRM.TDefTable && at + 1 < list.length) {
    return { head: 2, size: Math.max(0, list.u16(at) - 1) };
  }
  const size = list.u8(at);
  if (sprm !== SPRM.PChgTabs || size < 255) return { head: 1, size };
  // Two lists, four bytes for each tab that goes and three for each that comes.
  const gone = at + 1 < list.length ? list.u8(at + 1) : 0;
  const come = at + 2 + gone * 4;
  return { head: 1, size: 2 + gone * 4 + (come < list.length ? list.u8(come) : 0) * 3 };
}

/** The modifier that a piece carries in two bytes, null for one that nothing here reads. */
export function shortModifier(prm: number): { sprm: number; value: number } | null {
  const sprm = SHORT[(prm >> 1) & 0x7f];
  return sprm === undefined ? null : { sprm, value: prm >> 8 };
}
