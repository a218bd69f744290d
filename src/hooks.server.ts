import { installSvgRenderer } from '$lib/charts/prerender.ts';
import { renderSvg } from '$lib/charts/render-svg.ts';

installSvgRenderer(renderSvg);
