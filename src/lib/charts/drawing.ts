import type { EChartsOption } from 'echarts';

/** A drawing: the ECharts option for a width in px, and the height in px that it needs. */
export type ChartSpec = { option: EChartsOption; height: number };
