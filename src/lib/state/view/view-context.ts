import { getContext, setContext } from 'svelte';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';

/** What the parts of a view may know of it: the state asked for, and how to ask for another. */
export type ViewContext = {
  readonly state: ViewState;
  readonly openings: Openings;
  /** Name of the chosen division; empty on a page without one. */
  readonly divisionName: string;
  /** What the selection bar holds, control by control. */
  readonly selection: readonly { label: string; value: string }[];
  /** Whether what is on screen answers an address. */
  answers(search: URLSearchParams): boolean;
  /** Changes the address within this view. */
  change(changes: Partial<ViewState>, options?: { replace?: boolean }): void;
};

const KEY = Symbol('view');

/**
 * Hands the state of a view, and how it is changed, to all components below. To be called while a component
 * is set up.
 */
export function provideView(context: ViewContext): ViewContext {
  return setContext(KEY, context);
}

/** The view that the page above provides; undefined outside of one, where no component may ask. */
export function useView(): ViewContext {
  return getContext<ViewContext>(KEY);
}
