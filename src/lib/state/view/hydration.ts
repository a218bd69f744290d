/**
 * Whether the page has taken over from its prerendered HTML. Until then the first frame must equal
 * that HTML, so the address is not looked at; afterwards a view starts from its address at once.
 */
class Hydration {
  finished = false;

  finish(): void {
    this.finished = true;
    delete document.documentElement.dataset.asked;
  }
}

export const hydration = new Hydration();
