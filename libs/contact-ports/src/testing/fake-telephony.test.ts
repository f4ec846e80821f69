import { describe, expect, it } from 'vitest';
import { PortError } from '../port-error.js';
import type { TelephonySnapshot } from '../telephony.js';
import { FakeTelephony } from './fake-telephony.js';
import { sampleAgent } from './sample-agent.js';
import { sampleContact } from './sample-contact.js';

describe('FakeTelephony', () => {
  it('becomes ready with the first answer about contacts', () => {
    const telephony = new FakeTelephony();
    const seen: TelephonySnapshot[] = [];
    telephony.subscribe((snapshot) => seen.push(snapshot));
    telephony.setContacts([sampleContact()]);
    expect(seen).toEqual([
      {
        status: 'ready',
        agent: undefined,
        contacts: [sampleContact()],
        observedAt: Date.UTC(2026, 0, 15, 9, 0, 10),
      },
    ]);
  });

  it('keeps the contacts when the status changes', () => {
    const telephony = new FakeTelephony();
    telephony.setContacts([sampleContact()], Date.UTC(2026, 0, 15, 9, 5));
    telephony.setStatus('signedOut');
    expect(telephony.getSnapshot()).toEqual({
      status: 'signedOut',
      agent: undefined,
      contacts: [sampleContact()],
      observedAt: Date.UTC(2026, 0, 15, 9, 5),
    });
  });

  it('makes a chosen state the next state while there is a contact', async () => {
    const telephony = new FakeTelephony();
    telephony.setAgent(sampleAgent());
    telephony.setContacts([sampleContact()]);
    await telephony.setAgentState('Lunch');
    expect(telephony.getSnapshot().agent).toEqual(sampleAgent({ nextState: 'Lunch' }));
  });

  it('refuses to dial as Connect does, and once more when told to', async () => {
    const telephony = new FakeTelephony();
    const reasons: unknown[] = [];
    const dial = () =>
      telephony.dial('+14155550134', 'queue-sales').then(
        () => reasons.push('dialled'),
        (error: unknown) => reasons.push((error as PortError).reason),
      );
    await dial();
    telephony.setAgent(sampleAgent({ mayDial: false }));
    await dial();
    telephony.setAgent(sampleAgent());
    telephony.setContacts([sampleContact()]);
    await dial();
    telephony.setContacts([sampleContact({ state: 'ended' }), sampleContact({ channel: 'chat' })]);
    telephony.refuseNextDial(new PortError('unavailable', 'No answer.', { mayHaveBeenApplied: true }));
    await dial();
    await dial();
    expect(reasons).toEqual(['unavailable', 'forbidden', 'rejected', 'unavailable', 'dialled']);
    expect(telephony.commands).toHaveLength(5);
  });

  it('records commands, and refuses a state once when told to', async () => {
    const telephony = new FakeTelephony();
    telephony.setAgent(sampleAgent());
    telephony.refuseNextAgentState(new PortError('rejected', 'Not now.'));
    await expect(telephony.setAgentState('Lunch')).rejects.toMatchObject({ reason: 'rejected' });
    await telephony.setAgentState('Lunch');
    telephony.signIn();
    telephony.reconnect();
    expect(telephony.commands).toEqual([
      { type: 'setAgentState', name: 'Lunch' },
      { type: 'setAgentState', name: 'Lunch' },
      { type: 'signIn' },
      { type: 'reconnect' },
    ]);
  });
});
