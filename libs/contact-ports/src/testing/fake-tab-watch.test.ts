import { describe, expect, it } from 'vitest';
import type { TabInView } from '../tab-in-view.js';
import { FakeTabWatch } from './fake-tab-watch.js';

describe('FakeTabWatch', () => {
  it('shows nothing at first, and then what the test says', () => {
    const tabs = new FakeTabWatch();
    expect(tabs.getTabInView()).toEqual({ kind: 'other' });
    tabs.show({ kind: 'newTicket', formId: 'form-1' });
    expect(tabs.getTabInView()).toEqual({ kind: 'newTicket', formId: 'form-1' });
  });

  it('tells each listener of each change, until it has cleaned up', () => {
    const tabs = new FakeTabWatch();
    const seen: TabInView['kind'][] = [];
    const unsubscribe = tabs.subscribe(({ kind }) => seen.push(kind));
    expect(seen).toEqual([]);
    tabs.show({ kind: 'user', customer: { id: 380, name: 'Jane' } });
    unsubscribe();
    tabs.show({ kind: 'other' });
    expect(seen).toEqual(['user']);
  });
});
