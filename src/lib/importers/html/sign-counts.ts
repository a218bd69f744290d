import { isElement, isText, type Element, type Parent } from './tree.ts';

/** How many signs that are no white space stand within parts of a page, kept as parts are left out. */
export class SignCounts {
  readonly #counts = new Map<Parent, number>();

  /** Signs within a part, each part counted once. */
  within(part: Parent): number {
    const known = this.#counts.get(part);
    if (known !== undefined) return known;
    let signs = 0;
    for (const node of part.childNodes) {
      if (isText(node)) signs += node.value.replace(/\s+/g, '').length;
      else if (isElement(node)) signs += this.within(node);
    }
    this.#counts.set(part, signs);
    return signs;
  }

  /** An element is left out: what stands around it holds less. */
  leaveOut(element: Element): void {
    const signs = this.within(element);
    for (
      let at: Parent | null = element.parentNode;
      at;
      at = isElement(at) ? at.parentNode : null
    ) {
      const known = this.#counts.get(at);
      if (known !== undefined) this.#counts.set(at, known - signs);
    }
  }
}
