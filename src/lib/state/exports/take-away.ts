import type { Carried } from '../../exports/carried.ts';
import { citationOf, embedCode } from '../../exports/citation.ts';
import { fileName } from '../../exports/file-name.ts';
import type { PictureSize } from '../../exports/picture-sizes.ts';
import type { TableFormat } from '../../exports/table-file.ts';
import { figuresInSigns, MOST_OF_ADDRESS } from '../../exports/seen-figures.ts';
import { tableToTsv } from '../../exports/table-tsv.ts';
import { isoDay } from '../../messages/format.ts';
import { addressOf, embedAddress, isOpenToOthers } from '../../url/visit.ts';
import type { Frame } from '../../views/figures/frame.ts';
import { inventedDataset } from '../browser/invented-dataset.ts';
import { saveFile } from '../browser/save-file.ts';
import { wallClock } from '../browser/wall-clock.ts';
import type { SiteDataset } from '../view/dataset-context.ts';
import type { ViewContext } from '../view/view-context.ts';
import type { DrawnFrame } from './draw-picture.ts';
import { lookUpSources } from './source-lookup.ts';
import { writeTable } from './table-writer.ts';

/** How the figures are named in an address. */
const SEEN_KEY = '&seen=';

/** Height in px of what stands below and around a figure that is shown alone. */
const EMBED_FOOT = 72;

/** What a reader takes away from one frame of a view: each method makes one file or one text. */
export class TakeAway {
  readonly #frame: () => Frame;
  readonly #view: ViewContext;
  readonly #dataset: () => SiteDataset | null;

  constructor(frame: () => Frame, view: ViewContext, dataset: () => SiteDataset | null) {
    // Whatever leaves the page says of invented figures that they are.
    this.#frame = () => inventedDataset.frame(frame(), view.state.lang);
    this.#view = view;
    this.#dataset = dataset;
  }

  /** Saves the table; gives the name of the file. */
  async table(format: TableFormat): Promise<string> {
    const frame = this.#frame();
    const carried = this.#carried(await lookUpSources(frame.table));
    return this.#save(frame, format, await writeTable(format, frame, carried));
  }

  /** Saves the chart as a picture of a size, or without one as SVG; gives the name of the file. */
  async picture(size: PictureSize | null): Promise<string> {
    const frame = this.#frame();
    if (!isDrawn(frame)) throw new Error('no chart');
    const carried = this.#carried(null);
    const { pngPicture, svgPicture } = await import('./draw-picture.ts');
    return size === null
      ? this.#save(frame, 'svg', await svgPicture(frame, carried))
      : this.#save(frame, `${size.width}px.png`, await pngPicture(frame, carried, size), '_');
  }

  /** The table for pasting into a sheet. */
  tableText = (): string => {
    const { lang } = this.#view.state;
    return inventedDataset.copy(tableToTsv(this.#frame().table, lang), lang);
  };

  /** The address that reproduces the view, with the dataset it shows and what its figures are. */
  link = (): string => {
    const plain = this.#address();
    const room = MOST_OF_ADDRESS - plain.length - SEEN_KEY.length;
    const seen = figuresInSigns(this.#frame(), room);
    return addressOf(location.href, this.#dataset()?.hash ?? '', seen);
  };

  /** The same without the figures, for what is printed. */
  #address = (): string => addressOf(location.href, this.#dataset()?.hash ?? '');

  citation(): string {
    const { hash = '', builtOn = '' } = this.#dataset() ?? {};
    const dataset = { hash, builtOn };
    const seenOn = isoDay(wallClock());
    return citationOf(this.#frame().title, dataset, seenOn, this.#address(), this.#view.state.lang);
  }

  /** Markup for somebody else's page, as high as the figure is here. */
  embed(height: number): string {
    const { id, title } = this.#frame();
    return embedCode(
      embedAddress(location.href, this.#dataset()?.hash ?? '', id),
      title,
      height + EMBED_FOOT,
    );
  }

  #carried(sources: Carried['sources']): Carried {
    const { state, selection } = this.#view;
    const link = this.#address();
    const { pathname, search } = new URL(link);
    return {
      language: state.lang,
      selection,
      sort: state.sort,
      dataset: this.#dataset(),
      savedOn: isoDay(wallClock()),
      address: isOpenToOthers(link) ? link : pathname + search,
      sources,
    };
  }

  #save(frame: Frame, ending: string, file: Blob, before = '.'): string {
    const { state, divisionName } = this.#view;
    const name = `${fileName(frame, state, divisionName)}${before}${ending}`;
    saveFile(name, file);
    return name;
  }
}

const isDrawn = (frame: Frame): frame is DrawnFrame => frame.chart !== null;
