/** What src/app.html notes before the program is here, the newest last. */
type Noted = { target: HTMLElement; value?: string; checked?: boolean };

declare global {
  interface Window {
    /** Put there by src/app.html; taken away once it is read. */
    nianbaoEarly?: { noted: Noted[]; end(): void } | undefined;
  }
}

/**
 * Does what a reader clicked or chose before the program was here, on a slow machine or line: the buttons
 * of a prerendered page look ready long before they are. Each control's last word counts.
 */
export function replayEarlyInput(): void {
  const early = window.nianbaoEarly;
  window.nianbaoEarly = undefined;
  if (!early) return;
  early.end();
  const last = new Map(early.noted.map((noted) => [noted.target, noted]));
  for (const noted of last.values()) if (noted.target.isConnected) replay(noted);
}

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
