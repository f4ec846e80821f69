import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { followMedia, noMedia } from './follow-media.js';

const agent = sampleAgent();
const ringing = sampleContact({ channel: 'voice', state: 'connecting' });
const unanswered = { contactId: ringing.contactId, since: 5_000 };
const failed = sampleAgent({ state: { name: 'FailedConnectAgent', type: 'error', since: 0 } });

describe('followMedia', () => {
  it('an answered call that ends without audio is one that was missed, until a call has it', () => {
    const awaiting = followMedia(noMedia, { agent, contacts: [ringing] }, unanswered);
    expect(awaiting).toEqual({ awaited: ringing.contactId, hasMissed: false, isFailed: false });
    const over = followMedia(awaiting, { agent, contacts: [] }, undefined);
    expect(over).toEqual({ awaited: undefined, hasMissed: true, isFailed: false });
    expect(followMedia(over, { agent, contacts: [] }, undefined)).toEqual(over);
    const connected = { ...ringing, state: 'connected' } as const;
    expect(followMedia(over, { agent, contacts: [connected] }, undefined)).toEqual(noMedia);
  });

  it('a callback whose sound came late, and whose customer is still rung, is none', () => {
    const callback = sampleContact({ channel: 'queue_callback', direction: 'callback', state: 'connecting' });
    const awaiting = followMedia(noMedia, { agent, contacts: [callback] }, unanswered);
    const rung = followMedia(awaiting, { agent, contacts: [callback] }, undefined);
    expect(followMedia(rung, { agent, contacts: [] }, undefined)).toEqual(noMedia);
    expect(followMedia(awaiting, { agent: failed, contacts: [] }, undefined).hasMissed).toBe(true);
  });

  it('one that is connected after all is none', () => {
    const awaiting = followMedia(noMedia, { agent, contacts: [ringing] }, unanswered);
    const connected = { ...ringing, state: 'connected' } as const;
    expect(followMedia(awaiting, { agent, contacts: [connected] }, undefined)).toEqual(noMedia);
  });

  it('the state that Connect leaves behind tells it as well, once', () => {
    const after = followMedia(noMedia, { agent: failed, contacts: [] }, undefined);
    expect(after).toEqual({ awaited: undefined, hasMissed: true, isFailed: true });
    const seen = { ...after, hasMissed: false };
    expect(followMedia(seen, { agent: failed, contacts: [] }, undefined)).toEqual(seen);
  });

  it('a call that was not answered is none of these', () => {
    const missed = sampleAgent({ state: { name: 'MissedCallAgent', type: 'error', since: 0 } });
    expect(followMedia(noMedia, { agent: missed, contacts: [] }, undefined)).toEqual(noMedia);
  });
});
