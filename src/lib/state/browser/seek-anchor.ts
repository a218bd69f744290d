/**
 * Goes to the place that the address names after `#`, for content that came later than the page: the
 * browser looked for it when the page opened, and marks it as `:target` only when it goes there.
 */
export function seekAnchor(): void {
  if (location.hash === '') return;
  // The router's note of where in the history this is would be lost.
  const { state } = history;
  location.replace(location.href);
  history.replaceState(state, '', location.href);
}
