/** Called between steps of a few milliseconds: a page may wait there until it has a moment. */
export type Pause = () => Promise<void>;
