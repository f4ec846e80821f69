import { ManualClock } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
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

function createWindow() {
  const heard: { message: unknown; origin: string }[] = [];
  const fake = {
    closed: false,
    heard,
    postMessage: (message: unknown, origin: string) => void heard.push({ message, origin }),
  };
  return fake;
}
const told = (message: object, origin = app) => ({ message: { ...spoken, ...message }, origin });

describe('talkToWindows', () => {
  let clock: ManualClock;
  let opener: ReturnType<typeof createWindow>;
  let approved: string[];
  let call: 'none' | 'ringing';
  let requests: string[];
  let asked: string[];
  let talk: ReturnType<typeof talkToWindows>;

  beforeEach(() => {
    clock = new ManualClock();
    opener = createWindow();
    approved = [app];
    call = 'none';
    requests = [];
    asked = [];
    talk = talkToWindows({
      windowId: 'w1',
      pageOrigin: 'https://softphone.example.org',
      opener,
      clock,
      approved: () => approved,
      presence: () => ({ ...presence, call }),
      onRequest: (origin) => void requests.push(origin),
      onAsked: (origin) => void asked.push(origin),
    });
  });

  it('answers an approved origin, there and nowhere else, with the id of the question', () => {
    const source = createWindow();
    talk.hear({ origin: app, source, data: ask });
    expect([source.heard, opener.heard, asked]).toEqual([
      [told({ kind: 'presence', windowId: 'w1', answerTo: 'a1', ...presence })],
      [],
      [app],
    ]);
  });

  it('tells an origin that was never approved only that the agent has to allow it, and asks the agent', () => {
    const source = createWindow();
    const other = 'https://654321.apps.zdusercontent.com';
    talk.hear({ origin: other, source, data: ask });
    expect([source.heard, requests]).toEqual([
      [told({ kind: 'approval-needed', windowId: 'w1', answerTo: 'a1' }, other)],
      [other],
    ]);
  });

  it('does not answer strangers, or messages without a window to answer to', () => {
    const source = createWindow();
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
    const source = createWindow();
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
    const [closed, revoked] = [createWindow(), createWindow()];
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
});
