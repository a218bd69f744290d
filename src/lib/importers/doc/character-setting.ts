import { SPRM, type Modifier } from './sprms.ts';
import type { Styles } from './styles.ts';

/** How a run of text is set, as far as it changes what a reader sees. */
export type Setting = {
  /** Hidden, or deleted by a tracked change. */
  unseen: boolean;
  deleted: boolean;
  struck: boolean;
  raised: boolean;
  /** The sign of a font of symbols that stands here instead of `(`. */
  symbol: string | null;
};

type Toggles = { hidden: boolean; deleted: boolean; struck: boolean; doubleStruck: boolean };

const NONE: Toggles = { hidden: false, deleted: false, struck: false, doubleStruck: false };
const TOGGLES: Readonly<Record<number, keyof Toggles>> = {
  [SPRM.CFVanish]: 'hidden',
  [SPRM.CFRMarkDel]: 'deleted',
  [SPRM.CFStrike]: 'struck',
  [SPRM.CFDStrike]: 'doubleStruck',
};
const SUPERSCRIPT = 1;

/** The setting of a run by its own modifiers, its style and the style of its paragraph. */
export function characterSetting(
  own: readonly Modifier[],
  paragraphStyle: number,
  styles: Styles,
): Setting {
  const ownStyle = own.findLast(({ sprm }) => sprm === SPRM.CIstd)?.operand.u16(0);
  const inherited = [
    ...styles.characters(paragraphStyle),
    ...(ownStyle === undefined ? [] : styles.characters(ownStyle)),
  ];
  const toggles = toggled(own, toggled(inherited, NONE));
  let raised = false;
  let symbol: string | null = null;
  for (const { sprm, operand } of [...inherited, ...own]) {
    if (sprm === SPRM.CIss) raised = operand.u8(0) === SUPERSCRIPT;
    else if (sprm === SPRM.CSymbol) symbol = String.fromCharCode(operand.u16(2));
  }
  return {
    unseen: toggles.hidden || toggles.deleted,
    deleted: toggles.deleted,
    struck: toggles.struck || toggles.doubleStruck,
    raised,
    symbol,
  };
}

/** 0 and 1 switch; 128 takes what the styles say and 129 its opposite. */
function toggled(list: readonly Modifier[], styled: Toggles): Toggles {
  const found = { ...styled };
  for (const { sprm, operand } of list) {
    const name = TOGGLES[sprm];
    if (name === undefined) continue;
    const value = operand.u8(0);
    found[name] = value < 128 ? value === 1 : styled[name] !== (value === 129);
  }
  return found;
}
