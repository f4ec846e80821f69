import type { ForeignWindow } from '../../src/messages/frames-of.js';

/** A window of another site, that writes down what it hears. */
export interface FakeWindow {
  closed: boolean;
  top: FakeWindow | null;
  length: number;
  readonly heard: { message: unknown; origin: string }[];
  postMessage(message: unknown, origin: string): void;
  readonly [frame: number]: FakeWindow;
}

/** A tab with these frames; a frame belongs to the tab it is put into last. */
export function fakeWindow(...frames: readonly FakeWindow[]): FakeWindow {
  const heard: FakeWindow['heard'] = [];
  const own = {
    closed: false,
    top: null,
    length: frames.length,
    heard,
    postMessage: (message: unknown, origin: string) => void heard.push({ message, origin }),
  };
  const window: FakeWindow = Object.assign(own, { ...frames });
  putInto(window, window);
  return window satisfies ForeignWindow;
}

function putInto(tab: FakeWindow, window: FakeWindow): void {
  window.top = tab;
  for (const frame of Array.from({ length: window.length }, (_, index) => window[index])) {
    if (frame) putInto(tab, frame);
  }
}
