/** What has the focus, what stands around it, nearest first, and all controls as they stood then. */
type Held = { control: HTMLElement; around: readonly Element[]; order: readonly Element[] };

/** Controls a key can reach or a script can give the focus to. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

const isEnabled = (control: Element): boolean =>
  control.isConnected && !control.matches(':disabled');

const canHold = (control: Element): control is HTMLElement =>
  isEnabled(control) && control.getClientRects().length > 0;

/** Whether the focus is shown, as it is for those who came by key; old browsers show it always. */
const isShown = (control: Element): boolean =>
  !CSS.supports('selector(:focus-visible)') || control.matches(':focus-visible');

/**
 * Keeps the keyboard where it was: when the control that has the focus is taken away or switched off,
 * what came in its place takes the focus, `data-way-back` first, else the next control that is left.
 * Who came by mouse or finger is left alone: no keyboard opens on a touch screen.
 */
export function keepFocus(home: HTMLElement): () => void {
  let held: Held | null = null;

  const hold = (control: HTMLElement): void => {
    const around: Element[] = [];
    for (let one = control.parentElement; one && home.contains(one); one = one.parentElement) {
      around.push(one);
    }
    held = { control, around, order: [...home.querySelectorAll(CONTROLS)] };
  };

  const onfocusin = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && isShown(target)) hold(target);
    else held = null;
  };

  // The router lets go of a link before its page goes; whoever presses elsewhere lets go on purpose.
  const onpointerdown = (): void => {
    held = null;
  };

  const watch = new MutationObserver(() => {
    if (!held) return;
    if (isEnabled(held.control)) return hold(held.control);
    const { activeElement } = document;
    const isLost = [null, document.body, held.control].includes(activeElement as HTMLElement);
    if (isLost) successor(held, home)?.focus();
    else held = null;
  });

  home.addEventListener('focusin', onfocusin);
  document.addEventListener('pointerdown', onpointerdown, true);
  watch.observe(home, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    watch.disconnect();
    home.removeEventListener('focusin', onfocusin);
    document.removeEventListener('pointerdown', onpointerdown, true);
  };
}

/** What came in its place, else the next control or the one before it, as near around it as there is one. */
function successor({ control, around, order }: Held, home: HTMLElement): HTMLElement | undefined {
  const known = new Set(order);
  const cameTo = (where: Element, selector = CONTROLS) =>
    [...where.querySelectorAll(selector)].find((one) => !known.has(one) && canHold(one));
  const at = order.indexOf(control);
  const left = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0)).reverse()];
  let found = cameTo(home, '[data-way-back]');
  for (const place of [...around.filter((one) => one.isConnected), home]) {
    found ??= cameTo(place) ?? left.find((one) => place.contains(one) && canHold(one));
  }
  return found as HTMLElement | undefined;
}
