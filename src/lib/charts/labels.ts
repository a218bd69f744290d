import { textWidth } from './theme.ts';

/** A label broken into lines of a given width; what does not fit is cut in the middle. */
export function fitLabel(text: string, width: number, size: number, lines = 2): string {
  const signs = [...text];
  const broken: string[] = [''];
  for (const sign of signs) {
    const grown = broken[broken.length - 1] + sign;
    if (textWidth(grown, size) <= width) broken[broken.length - 1] = grown;
    else broken.push(sign);
  }
  if (broken.length <= lines) return broken.join('\n');
  // The end tells agencies of one place apart as much as the beginning does.
  const tail = signs.slice(-4).join('');
  const head = signs.slice(0, -4);
  while (head.length > 0) {
    head.pop();
    const shorter = fitLabel(`${head.join('')}…${tail}`, width, size, Infinity);
    if (shorter.split('\n').length <= lines) return shorter;
  }
  return tail;
}

/** A label's wish: its centre and height in px from the top. */
export type Wish = { centre: number; height: number };

type Block = { members: number[]; height: number; centre: number };

/**
 * Centres in px that keep labels apart and inside top and bottom, each as near to its wish as the
 * others allow. Answers in the order given.
 */
export function spreadLabels(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = wishes.map((_, index) => index);
  order.sort((a, b) => (wishes[a]?.centre ?? 0) - (wishes[b]?.centre ?? 0));
  const blocks: Block[] = [];
  for (const index of order) {
    const { height, centre } = wishes[index] as Wish;
    let block = inside({ members: [index], height, centre }, top, bottom);
    for (let above = blocks.at(-1); above && overlaps(above, block); above = blocks.at(-1)) {
      blocks.pop();
      block = inside(merged(above, block), top, bottom);
    }
    blocks.push(block);
  }
  const centres = wishes.map(() => 0);
  for (const block of blocks) {
    let edge = block.centre - block.height / 2;
    for (const index of block.members) {
      const height = wishes[index]?.height ?? 0;
      centres[index] = edge + height / 2;
      edge += height;
    }
  }
  return centres;
}

function overlaps(above: Block, below: Block): boolean {
  return above.centre + above.height / 2 > below.centre - below.height / 2;
}

/** Two blocks as one, where the weight of both wishes puts it. */
function merged(above: Block, below: Block): Block {
  const height = above.height + below.height;
  const weights = above.members.length + below.members.length;
  const wishAbove = above.centre + below.height / 2;
  const wishBelow = below.centre - above.height / 2;
  return {
    members: [...above.members, ...below.members],
    height,
    centre: (wishAbove * above.members.length + wishBelow * below.members.length) / weights,
  };
}

function inside(block: Block, top: number, bottom: number): Block {
  const lowest = Math.max(top + block.height / 2, bottom - block.height / 2);
  const centre = Math.min(Math.max(block.centre, top + block.height / 2), lowest);
  return { ...block, centre };
}
