import { chartToSvg } from '../../exports/chart-svg.ts';
import { tableToCsv } from '../../exports/table-csv.ts';
import { partColour } from '../../charts/stacked.ts';
import type { Frame } from '../../views/figures/frame.ts';
import { languageOfAddress } from '../view/address.svelte.ts';
import { lateDrawings } from '../view/late-drawings.ts';

/** Pixels of a PNG for each px on screen, so that it prints sharply. */
const PNG_SCALE = 2;

/** Hands a file to the browser's download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves what a frame's table shows as CSV. */
export function saveTable(frame: Frame): void {
  const csv = tableToCsv(frame, location.href, languageOfAddress());
  saveFile(`${fileName(frame)}.csv`, new Blob([csv], { type: 'text/csv' }));
}

/** Saves what a frame's table shows as an Excel workbook; its writer is loaded only now. */
export async function saveWorkbook(frame: Frame, sheet: string, name: string): Promise<void> {
  const { tableToXlsx } = await import('../../exports/table-xlsx.ts');
  saveFile(`${name}.xlsx`, await tableToXlsx(frame, sheet, location.href, languageOfAddress()));
}

/** Saves a frame's chart, with title, footing and address, as a picture. */
export async function saveChart(
  figure: HTMLElement,
  frame: Frame,
  format: 'svg' | 'png',
): Promise<void> {
  lateDrawings.drawAll();
  const drawn = figure.querySelector('.live svg') ?? figure.querySelector('.first svg');
  if (!drawn) return;
  const { width, height } = drawn.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const image = chartToSvg({
    drawing: new XMLSerializer().serializeToString(drawn),
    width,
    height,
    title: frame.title,
    footing: [...frame.footing, location.href],
    legend: legendOf(frame),
    colour: (token) => style.getPropertyValue(token).trim(),
  });
  const svg = new Blob([image.svg], { type: 'image/svg+xml' });
  const content = format === 'svg' ? svg : await rasterise(svg, image.width, image.height);
  saveFile(`${fileName(frame)}.${format}`, content);
}

function legendOf({ chart }: Frame): { label: string; fill: string }[] {
  if (chart?.kind !== 'stacked') return [];
  const parts = chart.parts.map((part, index) => ({
    label: part.label,
    fill: partColour(part, index),
  }));
  return chart.outlineLabel ? [...parts, { label: chart.outlineLabel, fill: 'none' }] : parts;
}

async function rasterise(svg: Blob, width: number, height: number): Promise<Blob> {
  const picture = new Image();
  picture.src = URL.createObjectURL(svg);
  try {
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

function fileName(frame: Frame): string {
  return frame.title.replace(/[\\/:*?"<>|，。、\s]+/g, '_').slice(0, 60);
}
