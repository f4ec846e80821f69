import { describe, expect, it } from 'vitest';
import { fakeWindow } from '../../tests/support/fake-window.js';
import { framesOf, tabOf } from './frames-of.js';

describe('framesOf', () => {
  it('is the window with all its frames, the outer ones first', () => {
    const inner = fakeWindow();
    const [first, second] = [fakeWindow(inner), fakeWindow()];
    const tab = fakeWindow(first, second);
    expect(framesOf(tab, 9)).toEqual([tab, first, second, inner]);
  });

  it('is no more than it may be', () => {
    const tab = fakeWindow(fakeWindow(fakeWindow()), fakeWindow(), fakeWindow());
    expect(framesOf(tab, 3)).toEqual([tab, tab[0], tab[1]]);
  });

  it('is nothing for a closed window', () => {
    const tab = fakeWindow(fakeWindow());
    tab.closed = true;
    expect(framesOf(tab, 9)).toEqual([]);
  });

  it('leaves out frames that went away', () => {
    const [gone, throwing, there] = [fakeWindow(fakeWindow()), fakeWindow(), fakeWindow()];
    gone.closed = true;
    Object.defineProperty(throwing, 'closed', {
      get: () => {
        throw new DOMException('detached', 'SecurityError');
      },
    });
    const tab = fakeWindow(gone, throwing, there);
    tab.length = 5;
    expect(framesOf(tab, 9)).toEqual([tab, there]);
  });

  it('takes frames that cannot be counted for none', () => {
    const tab = fakeWindow(fakeWindow());
    Object.defineProperty(tab, 'length', {
      get: () => {
        throw new DOMException('detached', 'SecurityError');
      },
    });
    expect(framesOf(tab, 9)).toEqual([tab]);
  });
});

describe('tabOf', () => {
  it('is the outermost window', () => {
    const frame = fakeWindow();
    const tab = fakeWindow(frame);
    expect([tabOf(frame), tabOf(tab)]).toEqual([tab, tab]);
  });

  it('is the window itself where the browser does not tell', () => {
    const detached = fakeWindow();
    detached.top = null;
    expect(tabOf(detached)).toBe(detached);
  });
});
