import { keepText } from './kept-text.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Also read by the inline script of app.html, before the first paint. */
const KEY = 'nianbao:theme';

/** Light or dark: the reader's own preference, so it is kept in the browser and not in the address. */
class ThemePreference {
  current = $state<Theme>('auto');

  /** Takes up what the reader chose on an earlier visit. */
  restore(): void {
    this.current =
      THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? 'auto';
  }

  set(value: string): void {
    this.current = THEMES.find((theme) => theme === value) ?? 'auto';
    const root = document.documentElement;
    if (this.current === 'auto') delete root.dataset.theme;
    else root.dataset.theme = this.current;
    keepText(KEY, this.current === 'auto' ? null : this.current);
  }
}

export const themePreference = new ThemePreference();
