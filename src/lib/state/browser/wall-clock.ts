/** The time of this machine; tests have their own. */
export const wallClock = (): Date => new Date();
