/** Data items carry their tooltip and the address a click leads to. */
type ChartItem = { hint: string; href?: string };

/** The hint of the item under the pointer as HTML, a line of it a line; empty where there is none. */
export function tooltipHtml(params: unknown): string {
  const item = itemOf(params);
  return item ? item.hint.split('\n').map(escapeHtml).join('<br>') : '';
}

/** The chart item behind an ECharts event or tooltip, if it has one. */
export function itemOf(params: unknown): ChartItem | undefined {
  const data = (params as { data?: unknown }).data;
  return typeof data === 'object' && data !== null && 'hint' in data
    ? (data as ChartItem)
    : undefined;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
