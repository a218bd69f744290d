/**
 * A picture as a file: its width in dots, how many make an inch on paper, and the width in px that it is
 * laid out for. 600 dots are 10 cm, the others 15 cm, what A4 leaves between its margins; lettering is
 * 7 to 9 points high.
 */
export type PictureSize = { width: number; dpi: number; layout: number };

export const PICTURE_SIZES: readonly PictureSize[] = [
  { width: 600, dpi: 150, layout: 520 },
  { width: 1200, dpi: 200, layout: 600 },
  { width: 1800, dpi: 300, layout: 600 },
];

/** What a drawing that scales to any size is laid out for. */
export const SVG_LAYOUT = 600;
