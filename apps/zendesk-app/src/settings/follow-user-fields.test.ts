import { PortError } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { followUserFields } from './follow-user-fields.js';
import { UserFieldsCheckEvent } from './settings-events.js';
import type { UserFieldsView } from './settings-view.js';

function follow(findMissingUserFields: (keys: readonly string[]) => Promise<readonly string[]>) {
  const seen: UserFieldsView[] = [];
  let view: UserFieldsView = { kind: 'unknown' };
  const page = Object.defineProperty(new EventTarget(), 'userFields', {
    get: () => view,
    set: (next: UserFieldsView) => {
      view = next;
      seen.push(next);
    },
  }) as EventTarget & { userFields: UserFieldsView };
  const stop = followUserFields({ page, ticketing: { findMissingUserFields } });
  return { seen, stop, ask: () => page.dispatchEvent(new UserFieldsCheckEvent()) };
}

describe('followUserFields', () => {
  it('looks for the fields by their default keys, each time it is asked, and once at a time', async () => {
    const find = vi.fn((keys: readonly string[]) => Promise.resolve(keys.slice(1)));
    const { seen, ask } = follow(find);
    ask();
    ask();
    await vi.waitFor(() => {
      expect(seen).toEqual([
        { kind: 'checking' },
        { kind: 'checked', missing: ['voice_authentication_status'] },
      ]);
    });
    ask();
    expect(find.mock.calls).toEqual([
      [['voice_authentication_id', 'voice_authentication_status']],
      [['voice_authentication_id', 'voice_authentication_status']],
    ]);
  });

  it('says why nobody knows', async () => {
    const { seen, ask } = follow(() => Promise.reject(new PortError('forbidden', 'no')));
    ask();
    await vi.waitFor(() => {
      expect(seen.at(-1)).toEqual({ kind: 'failed', reason: 'forbidden' });
    });
  });

  it('hears nothing once it is stopped', () => {
    const { seen, ask, stop } = follow(() => Promise.resolve([]));
    stop();
    ask();
    expect(seen).toEqual([]);
  });
});
