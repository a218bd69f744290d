import type { Picture } from '../../state/originals/shown-original.ts';

/** Puts a drawn page on its canvas; a bitmap is handed over, not copied. */
export function paintPicture(canvas: HTMLCanvasElement, picture: Picture): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  if (picture instanceof HTMLCanvasElement) canvas.getContext('2d')?.drawImage(picture, 0, 0);
  else canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
}
