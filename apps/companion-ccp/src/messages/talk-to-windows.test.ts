import { ManualClock } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeWindow, fakeWindow } from '../../tests/support/fake-window.js';
import { talkToWindows } from './talk-to-windows.js';

const app = 'https://123456.apps.zdusercontent.com';
const presence = {
  instanceUrl: 'https://example.my.connect.aws',
  username: 'alex.morgan',
  connection: 'ready',
  audio: 'ready',
  call: 'none',
  isMuted: undefined,
} as const;
const spoken = { patchcord: 'companion', version: 1 };
const ask = { ...spoken, kind: 'ask', id: 'a1' };

const told = (message: object, origin = app) => ({ message: { ...spoken, ...message }, origin });

describe('talkToWindows', () => {
  let clock: ManualClock;
  let opener: FakeWindow;
  let approved: string[];
  let call: 'none' | 'ringing';
  let requests: string[];
  let asked: string[];
  let talk: ReturnType<typeof talkToWindows>;

  beforeEach(() => {
    clock = new ManualClock();
    opener = fakeWindow();
    approved = [app];
    call = 'none';
    requests = [];
    asked = [];
    start(opener);
  });
  const start = (openedBy: FakeWindow): void => {
    talk = talkToWindows({
      windowId: 'w1',
      pageOrigin: 'https://softphone.example.org',
      opener: openedBy,
      clock,
      approved: () => approved,
      presence: () => ({ ...presence, call }),
      onRequest: (origin) => void requests.push(origin),
      onAsked: (origin) => void asked.push(origin),
    });
  };

  it('answers an approved origin, there and nowhere else, with the id of the question', () => {
    const source = fakeWindow();
    talk.hear({ origin: app, source, data: ask });
    expect([source.heard, opener.heard, asked]).toEqual([
      [told({ kind: 'presence', windowId: 'w1', answerTo: 'a1', ...presence })],
      [],
      [app],
    ]);
  });

  it('tells an origin that was never approved only that the agent has to allow it, and asks the agent', () => {
    const source = fakeWindow();
    const other = 'https://654321.apps.zdusercontent.com';
    talk.hear({ origin: other, source, data: ask });
    expect([source.heard, requests]).toEqual([
      [told({ kind: 'approval-needed', windowId: 'w1', answerTo: 'a1' }, other)],
      [other],
    ]);
  });

  it('does not answer strangers, or messages without a window to answer to', () => {
    const source = fakeWindow();
    talk.hear({ origin: 'https://evil.example.org', source, data: ask });
    talk.hear({ origin: app, source: null, data: ask });
    talk.hear({ origin: app, source, data: { event: 'acknowledge' } });
    expect([source.heard, requests, asked]).toEqual([[], [], []]);
  });

  it('tells its opener every five seconds, and names the origin it is meant for', () => {
    clock.advance(10_000);
    const heartbeat = told({ kind: 'presence', windowId: 'w1', answerTo: undefined, ...presence });
    expect(opener.heard).toEqual([heartbeat, heartbeat]);
  });

  it('tells who has asked of a change at once, and of none when nothing changed', () => {
    const source = fakeWindow();
    talk.hear({ origin: app, source, data: ask });
    talk.changed();
    source.heard.length = 0;
    talk.changed();
    call = 'ringing';
    talk.changed();
    expect(source.heard).toEqual([
      told({ kind: 'presence', windowId: 'w1', answerTo: undefined, ...presence, call: 'ringing' }),
    ]);
  });

  it('forgets windows that are closed, and origins whose approval was taken back', () => {
    const [closed, revoked] = [fakeWindow(), fakeWindow()];
    talk.hear({ origin: app, source: closed, data: ask });
    talk.hear({ origin: app, source: revoked, data: ask });
    closed.closed = true;
    approved = [];
    clock.advance(5_000);
    expect([closed.heard.length, revoked.heard.length, opener.heard.length]).toEqual([1, 1, 0]);
  });

  it('says goodbye with the state of the call', () => {
    talk.leave('connected');
    expect(opener.heard).toEqual([told({ kind: 'gone', windowId: 'w1', call: 'connected' })]);
  });

  it('is silent once stopped', () => {
    talk.stop();
    clock.advance(60_000);
    expect(opener.heard).toEqual([]);
  });

  describe('the tab it was opened from, loaded again', () => {
    let tab: FakeWindow;
    let app1: FakeWindow;
    let other: FakeWindow;

    beforeEach(() => {
      talk.stop();
      app1 = fakeWindow();
      other = fakeWindow();
      tab = fakeWindow(fakeWindow(other), app1);
      start(app1);
    });
    const announced = () => told({ kind: 'presence', windowId: 'w1', answerTo: undefined, ...presence });
    /** The page is loaded again: its frames go, and others come. */
    const reload = (...frames: readonly FakeWindow[]): void => {
      for (const frame of [app1, other]) frame.closed = true;
      Object.assign(tab, { ...frames, length: frames.length });
    };

    it('is told of this window, each frame, five seconds later at most and for approved origins only', () => {
      talk.hear({ origin: app, source: app1, data: ask });
      const [stranger, next] = [fakeWindow(), fakeWindow()];
      reload(stranger, next);
      clock.advance(5_000);
      expect([tab.heard, stranger.heard, next.heard]).toEqual([[announced()], [announced()], [announced()]]);
    });

    it('is left alone as soon as its new app asks', () => {
      const next = fakeWindow();
      talk.hear({ origin: app, source: app1, data: ask });
      reload(next);
      clock.advance(5_000);
      talk.hear({ origin: app, source: next, data: ask });
      tab.heard.length = 0;
      clock.advance(60_000);
      expect([tab.heard, next.heard.length]).toEqual([[], 2 + 12]);
    });

    it('is left alone while somebody asks, now and then', () => {
      for (let minute = 0; minute < 10; minute += 1) {
        talk.hear({ origin: app, source: app1, data: ask });
        clock.advance(60_000);
      }
      expect([tab.heard, other.heard]).toEqual([[], []]);
    });

    it('is told when somebody who asked has fallen silent for longer than a hidden page does', () => {
      talk.hear({ origin: app, source: app1, data: ask });
      clock.advance(65_000);
      expect(other.heard).toEqual([]);
      clock.advance(5_000);
      expect(other.heard).toEqual([announced()]);
    });

    it('is told seldom once nobody has asked for two minutes, until somebody does', () => {
      clock.advance(120_000);
      tab.heard.length = 0;
      clock.advance(120_000);
      expect(tab.heard.length).toBe(4);
      talk.hear({ origin: app, source: app1, data: ask });
      reload(fakeWindow());
      tab.heard.length = 0;
      clock.advance(20_000);
      expect(tab.heard.length).toBe(4);
    });

    it('is not told more often because something has changed', () => {
      clock.advance(5_000);
      tab.heard.length = 0;
      call = 'ringing';
      talk.changed();
      clock.advance(4_000);
      expect(tab.heard).toEqual([]);
    });

    it('is told for the origin that asked from it, where several are approved', () => {
      approved = ['https://111111.apps.zdusercontent.com', app];
      talk.hear({ origin: app, source: app1, data: ask });
      reload(fakeWindow());
      clock.advance(5_000);
      expect(tab.heard).toEqual([announced()]);
    });

    it('is told nothing where nobody is approved', () => {
      approved = [];
      clock.advance(60_000);
      expect(tab.heard).toEqual([]);
    });

    it('is told once the agent has allowed it, although its app asked before', () => {
      const origin = 'https://654321.apps.zdusercontent.com';
      const otherTab = fakeWindow(fakeWindow());
      talk.hear({ origin, source: otherTab[0], data: ask });
      approved = [app, origin];
      talk.changed();
      const message = told({ kind: 'presence', windowId: 'w1', answerTo: undefined, ...presence }, origin);
      expect(otherTab.heard).toEqual([message]);
    });

    it('is one of four, those that spoke last', () => {
      const tabs = Array.from({ length: 5 }, () => fakeWindow(fakeWindow()));
      for (const { 0: source } of tabs) talk.hear({ origin: app, source, data: ask });
      for (const { 0: frame } of tabs) if (frame) frame.closed = true;
      app1.closed = true;
      clock.advance(5_000);
      expect([tab, ...tabs].map(({ heard }) => heard.length)).toEqual([0, 0, 1, 1, 1, 1]);
    });

    it('is forgotten when it is closed', () => {
      tab.closed = true;
      clock.advance(60_000);
      expect([tab.heard, other.heard]).toEqual([[], []]);
    });

    it('hears a bounded number of messages, however many frames it has', () => {
      const frames = Array.from({ length: 5_000 }, () => fakeWindow());
      reload(...frames);
      clock.advance(5_000);
      expect(frames.filter(({ heard }) => heard.length > 0).length).toBe(199);
    });

    it('hears that this window is gone, when nobody else could', () => {
      reload(fakeWindow());
      talk.leave('connected');
      expect(tab.heard).toEqual([told({ kind: 'gone', windowId: 'w1', call: 'connected' })]);
    });
  });
});
