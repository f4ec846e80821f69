/** What a page's own frame has of the browser, as far as the sound of calls goes. */
export class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  /** What happened to it: `reload`, or the name of a window that was opened. */
  readonly deeds: string[] = [];
  readonly location = {
    reload: () => void this.deeds.push('reload'),
  };
  /** The window that is opened next; null: the browser refuses. */
  nextWindow: object | null = null;

  readonly open = (url: string, name: string): object | null => {
    this.deeds.push(`open ${url}${name}`);
    return this.nextWindow;
  };

  /** @returns whether the agent is asked before it is left */
  asksBeforeLeaving(): boolean {
    return !this.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }

  /** A message arrives from another window. */
  receive(message: { readonly origin: string; readonly source: unknown; readonly data: unknown }): void {
    this.dispatchEvent(Object.assign(new Event('message'), message));
  }
}
