import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { type AudioLocks, claimAudio, type ClaimState, type WindowChannel } from './claim-audio.js';

/** The windows of one browser: one lock, one channel. A frozen window hears nothing. */
function createBrowser({ hasLocks = true, hasChannel = true } = {}) {
  interface Waiting {
    grant: () => void;
    lose: (error: unknown) => void;
  }
  let holder: Waiting | undefined;
  const queue: Waiting[] = [];
  const next = (): void => {
    holder = undefined;
    queue.shift()?.grant();
  };
  const locks: AudioLocks = {
    request: (_, options, callback) =>
      new Promise((resolve, reject) => {
        const entry: Waiting = {
          grant: () => {
            holder = entry;
            void Promise.resolve(callback({} as Lock)).then((value) => {
              if (holder === entry) next();
              resolve(value);
            });
          },
          lose: reject,
        };
        if (options.steal) {
          holder?.lose(new DOMException('stolen', 'AbortError'));
          entry.grant();
        } else if (holder === undefined) entry.grant();
        else if (options.ifAvailable) resolve(callback(null));
        else {
          queue.push(entry);
          options.signal?.addEventListener('abort', () => {
            const index = queue.indexOf(entry);
            if (index < 0) return;
            queue.splice(index, 1);
            reject(new DOMException('aborted', 'AbortError'));
          });
        }
      }),
  };
  const listeners = new Map<object, (message: unknown) => void>();
  const frozen = new Set<object>();
  const clock = new ManualClock(0);
  return {
    clock,
    open: () => {
      const self = {};
      const states: ClaimState[] = [];
      const channel: WindowChannel = {
        post: (message) => {
          for (const [other, listen] of listeners) if (other !== self && !frozen.has(other)) listen(message);
        },
        listen: (listener) => {
          listeners.set(self, listener);
          return () => void listeners.delete(self);
        },
      };
      const claim = claimAudio({
        name: 'audio',
        locks: hasLocks ? locks : undefined,
        channel: hasChannel ? channel : undefined,
        clock,
        onChange: (state) => void states.push(state),
      });
      return { claim, states, freeze: () => frozen.add(self), state: () => states.at(-1) };
    },
  };
}

const mine = { kind: 'mine' };
const elsewhere = { kind: 'elsewhere', hasCall: false };

describe('claimAudio', () => {
  it('gives the first window the audio, and tells the second that it is elsewhere', async () => {
    const browser = createBrowser();
    const [one, other] = [browser.open(), browser.open()];
    await vi.waitFor(() => {
      expect([one.states, other.states]).toEqual([[mine], [elsewhere]]);
    });
  });

  it('gives it to the window that wants it, and not to one that has waited for longer', async () => {
    const browser = createBrowser();
    const one = browser.open();
    await vi.waitFor(() => {
      expect(one.state()).toEqual(mine);
    });
    const [waiting, wanting] = [browser.open(), browser.open()];
    await vi.waitFor(() => {
      expect([waiting.state(), wanting.state()]).toEqual([elsewhere, elsewhere]);
    });
    wanting.claim.take();
    await vi.waitFor(() => {
      expect(one.state()).toEqual(elsewhere);
    });
    browser.clock.advance(10_000);
    await vi.waitFor(() => {
      expect(wanting.state()).toEqual(mine);
    });
    expect([one.state(), waiting.states]).toEqual([elsewhere, [elsewhere]]);
    wanting.claim.stop();
    await vi.waitFor(() => {
      expect(waiting.state()).toEqual(mine);
    });
  });

  it('tells the second of a call in the first', async () => {
    const browser = createBrowser();
    const one = browser.open();
    await vi.waitFor(() => {
      expect(one.state()).toEqual(mine);
    });
    one.claim.tellCall(true);
    const other = browser.open();
    await vi.waitFor(() => {
      expect(other.state()).toEqual({ kind: 'elsewhere', hasCall: true });
    });
    one.claim.tellCall(false);
    expect(other.state()).toEqual(elsewhere);
  });

  it('lets the second take it, and the first take it back', async () => {
    const browser = createBrowser();
    const one = browser.open();
    await vi.waitFor(() => {
      expect(one.state()).toEqual(mine);
    });
    const other = browser.open();
    await vi.waitFor(() => {
      expect(other.state()).toEqual(elsewhere);
    });
    other.claim.take();
    await vi.waitFor(() => {
      expect([one.state(), other.state()]).toEqual([elsewhere, mine]);
    });
    one.claim.take();
    await vi.waitFor(() => {
      expect([one.state(), other.state()]).toEqual([mine, elsewhere]);
    });
  });

  it('takes it from a window that does not answer', async () => {
    const browser = createBrowser();
    const one = browser.open();
    await vi.waitFor(() => {
      expect(one.state()).toEqual(mine);
    });
    const other = browser.open();
    await vi.waitFor(() => {
      expect(other.state()).toEqual(elsewhere);
    });
    one.freeze();
    other.claim.take();
    browser.clock.advance(2_000);
    await vi.waitFor(() => {
      expect([one.state(), other.state()]).toEqual([elsewhere, mine]);
    });
  });

  it('connects by itself when the window that had it is gone', async () => {
    const browser = createBrowser();
    const one = browser.open();
    await vi.waitFor(() => {
      expect(one.state()).toEqual(mine);
    });
    const other = browser.open();
    await vi.waitFor(() => {
      expect(other.state()).toEqual(elsewhere);
    });
    one.claim.stop();
    await vi.waitFor(() => {
      expect(other.state()).toEqual(mine);
    });
  });

  it('does without locks as long as there is a channel', () => {
    const browser = createBrowser({ hasLocks: false });
    const one = browser.open();
    browser.clock.advance(500);
    const other = browser.open();
    browser.clock.advance(500);
    expect([one.states, other.states]).toEqual([[mine], [elsewhere]]);
    other.claim.take();
    browser.clock.advance(500);
    expect([one.state(), other.state()]).toEqual([elsewhere, mine]);
  });

  it('has the audio where the browser gives no way to know of others', () => {
    const browser = createBrowser({ hasLocks: false, hasChannel: false });
    const one = browser.open();
    browser.clock.advance(0);
    expect(one.states).toEqual([mine]);
  });
});
