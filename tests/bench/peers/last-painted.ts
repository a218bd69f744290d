import type { Page } from 'playwright-core';

/** How another figure is chosen: a link of the page is followed, or its menus are set one after another. */
export type Change =
  { kind: 'link'; href: string } | { kind: 'menus'; event: string; values: readonly string[] };

/** A page that has changed nothing for so long has finished. */
const QUIET_MS = 400;

/**
 * Milliseconds from a change to the frame that paints the last thing it alters in the page, whatever page
 * it is: nobody's own measure is asked.
 * @throws Error when the change alters nothing
 */
export function lastPainted(page: Page, change: Change): Promise<number> {
  return page.evaluate(
    ({ wanted, quiet }) =>
      new Promise<number>((resolve, reject) => {
        let last = 0;
        let timer = window.setTimeout(
          () => reject(new Error(`nothing changed: ${JSON.stringify(wanted)}`)),
          20 * quiet,
        );
        const observer = new MutationObserver(() => {
          // A frame's callbacks come before its painting, a task after it.
          requestAnimationFrame(() => setTimeout(() => (last = performance.now() - start)));
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            observer.disconnect();
            resolve(last);
          }, quiet);
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        const start = performance.now();
        if (wanted.kind === 'link') {
          const link = document.createElement('a');
          link.href = wanted.href;
          // As a control of the page does it.
          link.dataset.sveltekitKeepfocus = '';
          link.dataset.sveltekitNoscroll = '';
          document.body.append(link);
          link.click();
          link.remove();
          return;
        }
        for (const [at, select] of [...document.querySelectorAll('select')].entries()) {
          const option = [...select.options].find(({ text }) => text === wanted.values[at]);
          if (!option || option.selected) continue;
          option.selected = true;
          select.dispatchEvent(new Event(wanted.event, { bubbles: true }));
        }
      }),
    { wanted: change, quiet: QUIET_MS },
  );
}
