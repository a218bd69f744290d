import type { ValueFormat } from '../views/figures/frame.ts';
import { formatAxisMultiple, formatAxisRate, formatShort } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import { pixelWidth } from '../messages/text-width.ts';
import { tooltipHtml } from './tooltip.ts';

/** Colours are the page's tokens: the drawn SVG follows the theme and the printer without a redraw. */
export const COLOUR = {
  paper: 'var(--paper)',
  raised: 'var(--raised)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  line: 'var(--line)',
  rule: 'var(--line-strong)',
  accent: 'var(--accent)',
  muted: 'var(--muted)',
  mutedMark: 'var(--muted-mark)',
} as const;

/** Lines beside each other, each at least 3 : 1 on paper; neighbours differ most. */
export const LINE_COLOURS = [
  'var(--series-1)',
  'var(--series-2)',
  'var(--series-3)',
  'var(--series-4)',
  'var(--series-5)',
  'var(--series-6)',
] as const;

/** With single quotes: the name goes into an attribute of the prerendered SVG as it stands. */
export const FONT =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',system-ui,sans-serif";

export const LABEL_SIZE = 13;

/** What every chart shares: no animation, the page's font, the look of a tooltip. */
export const BASE = {
  animation: false,
  textStyle: { fontFamily: FONT, fontSize: LABEL_SIZE, color: COLOUR.ink },
  tooltip: {
    trigger: 'item' as const,
    confine: true,
    backgroundColor: COLOUR.raised,
    borderColor: COLOUR.rule,
    textStyle: { color: COLOUR.ink, fontSize: LABEL_SIZE },
    formatter: tooltipHtml,
  },
};

/** Rough width in px of a label: full width for Chinese, about half for the rest. */
export function textWidth(text: string, size = LABEL_SIZE): number {
  return Math.ceil(pixelWidth(text, size));
}

/** Axis labels in the format of the chart's values. */
export function axisFormatter(format: ValueFormat, language: Language) {
  return (value: number) => {
    if (format === 'multiple') return formatAxisMultiple(value, language);
    return format === 'rate' ? formatAxisRate(value, language) : formatShort(value, language);
  };
}
