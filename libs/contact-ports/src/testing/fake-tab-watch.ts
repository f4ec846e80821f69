import type { TabInView, TabWatch } from '../tab-in-view.js';

/** A workspace whose tab in view is what a test says; nothing is in view at first. */
export class FakeTabWatch implements TabWatch {
  readonly #listeners = new Set<(tab: TabInView) => void>();
  #tab: TabInView = { kind: 'other' };

  getTabInView(): TabInView {
    return this.#tab;
  }

  subscribe(listener: (tab: TabInView) => void): () => void {
    const entry = (tab: TabInView): void => {
      listener(tab);
    };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** The agent looks at another tab. */
  show(tab: TabInView): void {
    this.#tab = tab;
    for (const listener of [...this.#listeners]) listener(tab);
  }
}
