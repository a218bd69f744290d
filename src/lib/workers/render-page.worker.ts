import '../old-browsers/builtins.ts';
import { openOriginal, type Opening } from '../originals/open-original.ts';
import { pdfResourceReader } from './pdf-resources.ts';
import { openingFault, toBytes } from './render-page.ts';
import type { RenderAnswer, RenderRequest } from './render-page-messages.ts';

/** Makes originals ready and draws their pages, one after the other, away from the page. */
const openings = new Map<number, Promise<Opening>>();
const drawing = new Map<number, AbortController>();
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<RenderRequest>) => {
  if (data.kind === 'open') void open(data);
  else if (data.kind === 'close') void close(data.file);
  else if (data.kind === 'cancel') drawing.get(data.id)?.abort();
  else {
    const controller = new AbortController();
    drawing.set(data.id, controller);
    last = last.then(() => draw(data, controller.signal));
  }
});

const answer = (message: RenderAnswer, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

async function open({ file, format, bytes, resources }: RenderRequest & { kind: 'open' }) {
  const host = {
    read: pdfResourceReader(resources),
    makeSurface: (width: number, height: number) => new OffscreenCanvas(width, height),
  };
  const opening = toBytes(bytes).then((whole) => openOriginal(format, whole, host));
  openings.set(file, opening);
  try {
    answer({ kind: 'opened', file, original: (await opening).original });
  } catch (cause) {
    answer({ kind: 'refused', file, fault: openingFault(cause) });
  }
}

async function close(file: number) {
  const opening = openings.get(file);
  openings.delete(file);
  await opening?.then(({ drawn }) => drawn?.close()).catch(() => undefined);
}

async function draw(request: RenderRequest & { kind: 'draw' }, signal: AbortSignal) {
  const picture = signal.aborted ? null : await drawn(request, signal).catch(() => null);
  drawing.delete(request.id);
  answer({ kind: 'drawn', id: request.id, picture }, picture ? [picture] : []);
}

async function drawn({ file, page, scale }: RenderRequest & { kind: 'draw' }, signal: AbortSignal) {
  const surface = await (await openings.get(file))?.drawn?.draw(page, scale, signal);
  return surface && 'transferToImageBitmap' in surface ? surface.transferToImageBitmap() : null;
}
