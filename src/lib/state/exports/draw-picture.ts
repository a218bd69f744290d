import { partColour } from '../../charts/stacked.ts';
import { cutNote } from '../../charts/shown-rows.ts';
import type { Carried } from '../../exports/carried.ts';
import { chartToSvg, MARGIN } from '../../exports/chart-svg.ts';
import { definitionLines } from '../../exports/column-definitions.ts';
import { SVG_LAYOUT, type PictureSize } from '../../exports/picture-sizes.ts';
import { withResolution } from '../../exports/png-resolution.ts';
import { exportsText } from '../../messages/exports.ts';
import type { ChartModel, Frame } from '../../views/figures/frame.ts';
import { isOpenToOthers } from '../../url/visit.ts';
import { onPaper } from './paper-colour.ts';

/** A frame whose chart is drawn. */
export type DrawnFrame = Frame & { chart: ChartModel };

type Drawn = ReturnType<typeof chartToSvg>;

/** A frame's chart as an SVG file: on white, laid out for a page of A4, with all that travels with it. */
export async function svgPicture(frame: DrawnFrame, carried: Carried): Promise<Blob> {
  return svgBlob(await drawOnPaper(frame, carried, SVG_LAYOUT));
}

/** The same as dots, with the size that it has on paper. */
export async function pngPicture(
  frame: DrawnFrame,
  carried: Carried,
  { width, dpi, layout }: PictureSize,
): Promise<Blob> {
  const drawn = await drawOnPaper(frame, carried, layout);
  const height = Math.round((drawn.height * width) / drawn.width);
  const png = await rasterise(svgBlob(drawn), width, height);
  const bytes = new Uint8Array(await new Response(png).arrayBuffer());
  return new Blob([withResolution(bytes, dpi)], { type: 'image/png' });
}

const svgBlob = ({ svg }: Drawn): Blob => new Blob([svg], { type: 'image/svg+xml' });

async function drawOnPaper(frame: DrawnFrame, carried: Carried, layout: number): Promise<Drawn> {
  const [{ renderSvg }, { chartSpec }] = await Promise.all([
    import('../../charts/render-svg.ts'),
    import('../../charts/chart-spec.ts'),
  ]);
  const { language, dataset, address } = carried;
  const { chart, title, footing, table } = frame;
  const width = layout - 2 * MARGIN;
  const spec = chartSpec(chart, width, language);
  return onPaper((colour) =>
    chartToSvg({
      // ECharts counts its drawings in the ids: the same figure is the same file, whenever it is saved.
      drawing: renderSvg(spec, width).replace(/\bzr\d+-/g, 'zr-'),
      width,
      height: spec.height,
      title,
      footing: [
        cutNote(chart, width, language),
        footing.join(' · '),
        ...definitionLines(table, drawnIndicators(chart), language),
        dataset && exportsText[language].datasetOf(dataset.hash, dataset.builtOn),
        /^https?:/.test(address) && isOpenToOthers(address) ? address : null,
      ].filter((line) => line !== null),
      legend: legendOf(chart),
      colour,
    }),
  );
}

/** Of the columns' indicators those that are drawn: two in a scatter, one in a funnel and all others. */
const drawnIndicators = (chart: ChartModel): number =>
  chart.kind === 'scatter' && chart.curves.length === 0 ? 2 : 1;

function legendOf(chart: ChartModel): { label: string; fill: string }[] {
  if (chart.kind !== 'stacked') return [];
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
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
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
