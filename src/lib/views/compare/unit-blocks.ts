/** CSS pixels that the names of the rows and one unit take at least, on a desk and on a phone. */
const LEAST = {
  desk: { rows: 200, unit: 152 },
  phone: { rows: 106, unit: 122 },
} as const;

/** Below this width the phone's sizes hold; the same as in TurnedBlock.svelte. */
const PHONE = 720;

/**
 * The units that stand beside each other, as many as the width holds, and the others in further blocks of
 * about the same size below: nothing is cut off, and nobody scrolls sideways.
 * @param count units
 * @param width CSS pixels; 0 when it is not known, then all are one block
 * @returns from the first until before the last of each block
 */
export function unitBlocks(count: number, width: number): (readonly [from: number, to: number])[] {
  const { rows, unit } = width < PHONE ? LEAST.phone : LEAST.desk;
  const most = width === 0 ? count : Math.max(1, Math.floor((width - rows) / unit));
  const blocks = Math.max(1, Math.ceil(count / most));
  const edge = (block: number) => Math.round((block * count) / blocks);
  return Array.from({ length: blocks }, (_, block) => [edge(block), edge(block + 1)] as const);
}
