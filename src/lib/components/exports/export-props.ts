import type { Frame } from '../../views/figures/frame.ts';

/** What a menu 导出 offers to take away. */
export type ExportProps = {
  /** What is taken away, made when it is. */
  frame: () => Frame;
  /** Whether a chart of it can be drawn. */
  drawn?: boolean;
  /** Whether its table is offered as Parquet too: the answer of a query. */
  parquet?: boolean;
  /** The figure of the page that somebody else's page may show. */
  figure?: HTMLElement | undefined;
};
