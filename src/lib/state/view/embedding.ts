/**
 * Whether one figure alone is shown, in somebody else's page: for as long as the document lives, whatever
 * its address becomes. src/app.html says so before the first paint, and app.css hides the rest.
 */
export const isEmbedding = (): boolean => 'embed' in document.documentElement.dataset;

/** Id of the figure shown alone, `1` for the first of the page; null on a whole page. */
export const embeddedFrame = (): string | null => document.documentElement.dataset.embed ?? null;

/** The figures of the page that can be shown alone: those that draw; a list of words cannot. */
const EMBEDS = '[data-embeds]';

/** Whether the page has the figure that is to be shown alone, or is about to have it. */
export const hasFrame = (name: string): boolean =>
  document.querySelector(
    name === '1'
      ? `${EMBEDS}, [data-embeds-later]`
      : `${EMBEDS}[data-frame="${name}"], [data-embeds-later="${name}"]`,
  ) !== null;

/** What a figure leads to opens in a window of its own: somebody else's page keeps the figure. */
export function leadOutward(figure: HTMLElement): void {
  const turn = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link) link.target = '_blank';
  };
  // Before the router hears of the click.
  figure.addEventListener('click', turn, true);
}

/** Whether a frame is the one shown alone: named by its id, or the first of the page. */
export function isEmbedded(figure: HTMLElement, frame: string): boolean {
  const { embed } = document.documentElement.dataset;
  return embed === frame || (embed === '1' && document.querySelector(EMBEDS) === figure);
}
