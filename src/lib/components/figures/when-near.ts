/** How far below the window something is already wanted. */
const AHEAD = '600px';

/** An attachment that says when a place comes near the window, or into the sight of the box it scrolls in. */
export const whenNear =
  (near: () => void) =>
  (node: HTMLElement): (() => void) => {
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) near();
      },
      { rootMargin: AHEAD },
    );
    sight.observe(node);
    return () => sight.disconnect();
  };
