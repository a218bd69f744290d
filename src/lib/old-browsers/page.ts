/**
 * What the pages lack in old browsers. Built as a plain script, which src/app.html asks for before
 * any module and only where something is missing.
 */
import './builtins.ts';

if (!('replaceChildren' in Element.prototype)) {
  Object.defineProperty(Element.prototype, 'replaceChildren', {
    value(this: Element, ...nodes: (Node | string)[]) {
      while (this.firstChild) this.removeChild(this.firstChild);
      this.append(...nodes);
    },
    writable: true,
    configurable: true,
  });
}
