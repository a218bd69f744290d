import { workbenchQueries } from '$lib/queries/workbench/workbench.ts';
import { firstView } from '../first-view.server.ts';

export const load = firstView('/trends', workbenchQueries);
