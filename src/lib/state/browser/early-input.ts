/** What src/app.html notes before the program is here, the newest last. */
type Noted<Target = HTMLElement> = { target: Target; value?: string; checked?: boolean };

declare global {
  interface Window {
    /** Put there by src/app.html; taken away once it is read. */
    nianbaoEarly?: { noted: Noted[]; end(): void } | undefined;
  }
}

/**
 * Does what a reader clicked or chose before the program was here, on a slow machine or line: the buttons
 * of a prerendered page look ready long before they are.
 */
export function replayEarlyInput(): void {
  const early = window.nianbaoEarly;
  window.nianbaoEarly = undefined;
  if (!early) return;
  early.end();
  for (const noted of lastWords(early.noted, opensAndCloses)) {
    if (noted.target.isConnected) replay(noted);
  }
}

/**
 * Each control's last word, in the order in which they were said: of A, B and A it is B, then A. What opens
 * and closes in turn has none left when it was clicked an even number of times.
 */
export function lastWords<Target>(
  noted: readonly Noted<Target>[],
  isToggle: (target: Target) => boolean,
): Noted<Target>[] {
  const last = new Map<Target, Noted<Target>>();
  for (const word of noted) {
    const isTakenBack = last.delete(word.target) && isToggle(word.target);
    if (!isTakenBack) last.set(word.target, word);
  }
  return [...last.values()];
}

/** A pressed button (aria-pressed) is a choice among several here: a second click takes nothing back. */
const opensAndCloses = (target: HTMLElement) => target.matches('[aria-expanded], [aria-haspopup]');

function replay({ target, value, checked }: Noted): void {
  if (target instanceof HTMLSelectElement && value !== undefined) {
    target.value = value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  if (target instanceof HTMLInputElement) {
    if (target.checked !== checked) target.click();
    else target.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  target.click();
}
