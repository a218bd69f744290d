import { unpackAnswers, type PackedAnswers } from '../../db/packed-answers.ts';
import { workbenchQueries, type WorkbenchRows } from '../../queries/workbench/workbench.ts';
import type { Openings } from '../../url/href.ts';
import type { Preset } from '../../url/view-state.ts';
import { LiveView } from './live-view.svelte.ts';

/** What a preset's page is prerendered with. */
export type PresetData = { first: PackedAnswers<WorkbenchRows>; openings: Openings };

/** The answers of a preset of the one screen; they all ask the same of their list. */
export const presetView = (preset: Preset, source: () => PresetData): LiveView<WorkbenchRows> =>
  new LiveView(() => {
    const { first, openings } = source();
    return { opening: openings[preset], first: unpackAnswers(first) };
  }, workbenchQueries);
