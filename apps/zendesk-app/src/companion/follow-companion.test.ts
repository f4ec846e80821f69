import { readCompanionAsk, writeCompanionMessage } from '@patchcord/companion-protocol';
import { ManualClock } from '@patchcord/contact-ports/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePresence } from '../../tests/sample-presence.js';
import { followCompanion } from './follow-companion.js';

const origin = 'https://softphone.example.org';
const address = { origin, url: `${origin}/?instance=example.my.connect.aws` };

/** A window as the app has it: it only hears. */
class FakeWindow {
  closed = false;
  readonly location = { href: 'about:blank' };
  readonly questions: string[] = [];

  focus(): void {
    // Nothing looks at it.
  }

  postMessage(data: unknown, targetOrigin: string): void {
    const ask = readCompanionAsk(data);
    if (targetOrigin === origin && ask?.kind === 'ask') this.questions.push(ask.id);
  }
}

function setUp(opened: FakeWindow | null = new FakeWindow()) {
  const clock = new ManualClock(1_000);
  let count = 0;
  const companion = followCompanion({
    address,
    clock,
    open: () => opened,
    drawId: () => `a${String((count += 1))}`,
    onChange: () => undefined,
  });
  const say = (source: unknown, message: object, from = origin): void => {
    companion.hear({ origin: from, source, data: structuredClone(message) });
  };
  const presence = (changes: Parameters<typeof samplePresence>[0] = {}): object =>
    writeCompanionMessage(samplePresence(changes));
  /** Answers the question it was asked last. */
  const answer = (source: FakeWindow, changes: Parameters<typeof samplePresence>[0] = {}): void => {
    say(source, presence({ answerTo: source.questions.at(-1), ...changes }));
  };
  return { clock, companion, say, presence, answer };
}

describe('followCompanion', () => {
  it('opens the window, asks, and shows what it answers', () => {
    const window = new FakeWindow();
    const { answer, clock, companion } = setUp(window);
    expect(companion.get()).toEqual({ kind: 'unseen', since: 1_000 });
    companion.open({ mayLoadAgain: false });
    expect(window.location.href).toBe(address.url);
    expect(companion.get()).toEqual({ kind: 'opening', since: 1_000 });
    clock.advance(3_000);
    expect(window.questions).toEqual(['a1', 'a2']);
    answer(window);
    expect(companion.get()).toEqual({
      kind: 'seen',
      presence: samplePresence({ answerTo: 'a2' }),
      at: 4_000,
    });
    clock.advance(10_000);
    expect(window.questions).toEqual(['a1', 'a2', 'a3']);
  });

  it('says when the browser refuses to open it', () => {
    const { companion } = setUp(null);
    companion.open({ mayLoadAgain: false });
    expect(companion.get()).toEqual({ kind: 'blocked' });
  });

  it('asks a window that speaks up by itself, and believes it once it has answered', () => {
    const { answer, companion, presence, say } = setUp();
    const found = new FakeWindow();
    say(found, presence());
    expect([companion.get().kind, found.questions]).toEqual(['unseen', ['a1']]);
    answer(found);
    expect(companion.get().kind).toBe('seen');
    say(found, presence({ isMuted: true }));
    expect(companion.get()).toMatchObject({ presence: { isMuted: true } });
  });

  it('reads nothing from other origins, nor from what is no window', () => {
    const { companion, presence, say } = setUp();
    const stranger = new FakeWindow();
    say(stranger, presence(), 'https://evil.example.org');
    say(null, presence());
    say({ postMessage: 'no' }, presence());
    expect([companion.get().kind, stranger.questions]).toEqual(['unseen', []]);
  });

  it('an answer to a question that was never asked is none', () => {
    const { companion, presence, say } = setUp();
    const found = new FakeWindow();
    say(found, presence({ answerTo: 'made up' }));
    expect(companion.get().kind).toBe('unseen');
  });

  it('a second companion that found the first connected does not displace it', () => {
    const { answer, companion, presence, say } = setUp();
    const [first, second] = [new FakeWindow(), new FakeWindow()];
    say(first, presence());
    answer(first);
    say(second, presence({ windowId: 'w2', connection: 'otherWindow' }));
    answer(second, { windowId: 'w2', connection: 'otherWindow' });
    expect(companion.get()).toMatchObject({ kind: 'seen', presence: { windowId: 'w1' } });

    say(first, presence({ connection: 'otherWindow' }));
    answer(second, { windowId: 'w2', connection: 'ready' });
    expect(companion.get()).toMatchObject({ presence: { windowId: 'w1', connection: 'otherWindow' } });
    companion.askNow();
    answer(second, { windowId: 'w2', connection: 'ready' });
    expect(companion.get()).toMatchObject({ presence: { windowId: 'w2', connection: 'ready' } });
  });

  it('it is silent when two questions in a row are not answered, and heard again when it speaks', () => {
    const { answer, clock, companion, presence, say } = setUp();
    const found = new FakeWindow();
    say(found, presence());
    answer(found);
    clock.advance(10_000);
    clock.advance(6_000);
    expect(companion.get().kind).toBe('seen');
    clock.advance(3_000);
    expect(companion.get()).toMatchObject({ kind: 'silent', presence: { windowId: 'w1' } });
    say(found, presence());
    expect(companion.get().kind).toBe('seen');
  });

  it('a page that slept asks before it calls anybody silent', () => {
    const { answer, clock, companion, presence, say } = setUp();
    const found = new FakeWindow();
    say(found, presence());
    answer(found);
    clock.advance(10_000);
    const sleeping = clock.now();
    clock.now = () => sleeping + 600_000;
    companion.askNow();
    expect(companion.get().kind).toBe('seen');
  });

  it('it is gone when it says so, even as its window is gone already, and back when it was only loaded again', () => {
    const { answer, companion, presence, say } = setUp();
    const found = new FakeWindow();
    say(found, presence({ call: 'connected' }));
    answer(found, { call: 'connected' });
    say(null, writeCompanionMessage({ kind: 'gone', windowId: 'somebody else', call: 'none' }));
    expect(companion.get().kind).toBe('seen');
    say(null, writeCompanionMessage({ kind: 'gone', windowId: 'w1', call: 'connected' }));
    expect(companion.get()).toEqual({ kind: 'gone', call: 'connected', at: 1_000 });
    say(found, presence({ windowId: 'w2', audio: 'lost' }));
    expect(companion.get()).toMatchObject({ kind: 'seen', presence: { windowId: 'w2', audio: 'lost' } });
  });

  it.each(['its window', 'no window'])(
    'loaded again, it is asked before it counts as closed: by %s',
    (by) => {
      const { answer, clock, companion, presence, say } = setUp();
      const found = new FakeWindow();
      say(found, presence());
      answer(found);
      // Browsers may name no source for what a page says last.
      const source = by === 'its window' ? found : null;
      say(source, writeCompanionMessage({ kind: 'gone', windowId: 'w1', call: 'none' }));
      const asked = found.questions.length;
      clock.advance(2_000);
      expect(found.questions.length).toBeGreaterThan(asked);
      answer(found, { windowId: 'w2' });
      expect(companion.get()).toMatchObject({ kind: 'seen', presence: { windowId: 'w2' } });
    },
  );

  it('it is gone when its window is found closed', () => {
    const { answer, clock, companion, presence, say } = setUp();
    const found = new FakeWindow();
    say(found, presence());
    answer(found);
    found.closed = true;
    clock.advance(10_000);
    expect(companion.get()).toEqual({ kind: 'gone', call: 'none', at: 11_000 });
  });

  it('a window that was closed before it had answered is gone as well', () => {
    const window = new FakeWindow();
    const { clock, companion } = setUp(window);
    companion.open({ mayLoadAgain: false });
    window.closed = true;
    clock.advance(3_000);
    expect(companion.get()).toEqual({ kind: 'gone', call: 'none', at: 4_000 });
  });

  it('one that was opened and never answers is silent', () => {
    const { clock, companion } = setUp();
    companion.open({ mayLoadAgain: false });
    clock.advance(18_000);
    expect(companion.get().kind).toBe('opening');
    clock.advance(3_000);
    expect(companion.get()).toMatchObject({ kind: 'silent', presence: undefined });
  });

  it('the agent’s approval is asked for every three seconds, and followed by what it says', () => {
    const window = new FakeWindow();
    const { answer, clock, companion, say } = setUp(window);
    companion.open({ mayLoadAgain: false });
    const answerTo = window.questions.at(-1);
    say(window, writeCompanionMessage({ kind: 'approval-needed', windowId: 'w1', answerTo }));
    expect(companion.get()).toEqual({ kind: 'approvalNeeded' });
    clock.advance(3_000);
    answer(window);
    expect(companion.get().kind).toBe('seen');
  });

  it('another version is said to be one, by a window that was asked', () => {
    const window = new FakeWindow();
    const { companion, presence, say } = setUp(window);
    companion.open({ mayLoadAgain: false });
    say(window, { ...presence(), version: 2 });
    expect(companion.get()).toEqual({ kind: 'otherVersion', version: 2 });
  });

  it('asks nobody any more once it is stopped', () => {
    const window = new FakeWindow();
    const { clock, companion } = setUp(window);
    companion.open({ mayLoadAgain: false });
    companion.stop();
    clock.advance(60_000);
    expect(window.questions).toEqual(['a1']);
  });

  it('whatever a window says, it never throws, and believes nothing that answers no question', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.anything(), (messages, source) => {
        const { companion } = setUp();
        for (const data of messages) {
          companion.hear({ origin, source, data });
          companion.hear({ origin, source: new FakeWindow(), data });
        }
        for (const version of [1, 2])
          for (const kind of ['presence', 'gone', 'approval-needed'])
            companion.hear({
              origin,
              source: new FakeWindow(),
              data: { patchcord: 'companion', version, kind, windowId: 'w', answerTo: messages[0] },
            });
        expect(companion.get().kind).toBe('unseen');
      }),
    );
  });
});
