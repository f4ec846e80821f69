import { diallerMachine, type DialContext } from '@patchcord/contact-lifecycle';
import { sampleAgent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { presentDial } from './present-dial.js';

const ticket = {
  id: 4127,
  subject: 'Invoice',
  requesterId: 7,
  closed: false,
  updatedAt: 0,
  brand: 'Acme',
  connectOutboundQueue: undefined,
};

/** The dialler as it is just after the agent opened the panel, with some facts different. */
function opened(change: Partial<DialContext> = {}): SnapshotFrom<typeof diallerMachine> {
  const dialler = createActor(diallerMachine, { input: { defaultCountry: 'US' } }).start();
  dialler.send({ type: 'softphone.changed', agent: sampleAgent(), hasLiveCall: false });
  dialler.send({ type: 'dial.opened' });
  const snapshot = dialler.getSnapshot();
  return { ...snapshot, context: { ...snapshot.context, ...change } } as typeof snapshot;
}

describe('presentDial', () => {
  it('shows the number in E.164 as it is typed, the queue and why', () => {
    expect(presentDial(opened({ number: '(415) 555-0134' }))).toEqual({
      open: true,
      number: '(415) 555-0134',
      defaultCountry: 'US',
      e164: '+14155550134',
      queues: sampleAgent().routingProfile.queues,
      selectedQueueId: 'queue-basic',
      isSelectedByHand: false,
      reason: 'Will call from queue BasicQueue: your default outbound queue.',
      mayCall: true,
    });
  });

  it('says for which ticket, and that its brand chose the queue', () => {
    const view = presentDial(
      opened({
        number: '+14155550134',
        origin: { kind: 'ticket', ticket, userId: undefined },
        brandQueues: [{ brand: 'Acme', queue: 'Sales EU' }],
      }),
    );
    expect(view).toMatchObject({
      origin: 'For ticket #4127 Invoice',
      reason: 'Will call from queue Sales EU: brand Acme.',
      selectedQueueId: 'queue-sales',
    });
  });

  it('says that the queue on the ticket is not in the routing profile', () => {
    const wish = { ...ticket, connectOutboundQueue: 'Care' };
    expect(presentDial(opened({ origin: { kind: 'ticket', ticket: wish, userId: undefined } })).reason).toBe(
      'Will call from queue BasicQueue: your default outbound queue. Queue Care is not in your routing profile.',
    );
  });

  it('says what is in the way, but not while a number is still being typed', () => {
    expect(presentDial(opened({ number: '415' }))).toMatchObject({ mayCall: false });
    expect(presentDial(opened({ number: '415' }))).not.toHaveProperty('mayNotDialBecause');
    expect(presentDial(opened({ number: '+14155550134', hasLiveCall: true }))).toMatchObject({
      mayCall: false,
      mayNotDialBecause: 'You are on a call. End it and clear the contact, then call.',
    });
  });

  it('shows what went wrong, and what to do', () => {
    expect(presentDial(opened({ problem: { code: 'unknownOutcome' } })).problem).toBe(
      'Amazon Connect did not answer. The call may still come: wait a moment before you call again.',
    );
  });
});
