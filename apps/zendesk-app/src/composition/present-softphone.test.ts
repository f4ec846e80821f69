import { PortError, type ContactSnapshot } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { presentSession } from '../../tests/present-session.js';
import { describe, expect, it, vi } from 'vitest';
import { chooseIcon } from './choose-icon.js';
import { presentNotice } from './present-notice.js';

const ringing = sampleContact();
const at = (seconds: number): number => ringing.stateSince + seconds * 1_000;
const connected: ContactSnapshot = { ...ringing, state: 'connected', stateSince: at(5) };
const ended: ContactSnapshot = { ...ringing, state: 'ended', stateSince: at(65) };
const janesTicket = 'Incoming call from Jane Doe';

describe('presentSoftphone', () => {
  it('says where a recognised caller’s contact stands, from the ringing to the saving', async () => {
    const { ticketing, telephony, card, line, view } = presentSession();
    const jane = ticketing.world.addCustomer({
      name: 'Jane Doe',
      organisation: 'Acme',
      numbers: ['+14155550134'],
    });
    const release = ticketing.hold('findUsersByPhone');
    telephony.setAgent(sampleAgent());
    telephony.setContacts([ringing]);
    await line('Ringing. Looking up the caller.');
    expect(card()).toMatchObject({ who: '+1 415 555 0134', customerKind: 'looking-up', tone: 'working' });
    release();
    await line('Ringing. Jane Doe found, shown in Zendesk.');
    expect(card()).toEqual({
      contactId: ringing.contactId,
      channel: 'voice',
      direction: 'inbound',
      who: 'Jane Doe',
      number: '+1 415 555 0134',
      organisation: 'Acme',
      customerKind: 'recognised',
      queue: 'Support',
      phase: 'ringing',
      since: at(0),
      line: 'Ringing. Jane Doe found, shown in Zendesk.',
      tone: 'neutral',
      inView: true,
      retryable: false,
      participants: [],
      isMonitoring: false,
    });
    expect(chooseIcon(view())).toBe('call-ringing');
    expect(view().announcements).toEqual([
      { id: `${ringing.contactId} rings`, text: 'Jane Doe is calling.', urgency: 'assertive' },
    ]);

    const releaseTicket = ticketing.hold('createTicket');
    telephony.setContacts([connected]);
    await line('Creating the ticket.');
    releaseTicket();
    await vi.waitFor(() => {
      expect(card()).toMatchObject({ phase: 'connected', since: at(5) });
      expect(card()?.ticket).toEqual({ id: ticketing.world.tickets[0]?.id, subject: janesTicket });
    });
    const ticketId = String(ticketing.world.tickets[0]?.id);
    await line(`On #${ticketId}. Call details follow when the call ends.`);
    expect(chooseIcon(view())).toBe('call-live');
    expect(ticketing.world.tickets[0]?.requesterId).toBe(jane.id);

    const releaseRecord = ticketing.hold('recordCall');
    telephony.setContacts([ended]);
    await line('Saving the call details.');
    expect(card()).toMatchObject({ phase: 'afterContactWork', since: at(65) });
    releaseRecord();
    await line('Saved.');
    telephony.setContacts([]);
    await vi.waitFor(() => {
      expect(view().contacts).toEqual([]);
    });
    expect(chooseIcon(view())).toBe('default');
  });

  it.each([
    [{ customerNumber: 'anonymous' }, 'Ringing. Will create a ticket when you answer.', 'Anonymous caller'],
    [{}, 'Ringing. Will create a customer and a ticket when you answer.', '+1 415 555 0134'],
    [
      { attributes: { customer_name: 'Ada Example' } },
      'Ringing. Will create a customer and a ticket when you answer.',
      'Ada Example',
    ],
    [
      { attributes: { pop_incoming: 'false' } },
      'Ringing. The customer is shown when you answer.',
      '+1 415 555 0134',
    ],
  ])('a contact with %j: “%s”', async (contact, sentence, who) => {
    const { telephony, line, card } = presentSession();
    telephony.setContacts([{ ...ringing, ...contact }]);
    await line(sentence);
    expect(card()?.who).toBe(who);
  });

  it('says that Zendesk does not answer, and when it is tried again', async () => {
    const { ticketing, telephony, clock, line, card, view, notices } = presentSession();
    ticketing.failNext('findUsersByPhone', new PortError('unavailable', 'Zendesk answered 500'));
    telephony.setAgent(sampleAgent());
    telephony.setContacts([ringing]);
    await line('Zendesk does not answer; trying again in 2 s.');
    expect(card()).toMatchObject({ tone: 'warning', retryable: true });
    expect(notices.map((notice) => presentNotice(notice))).toEqual([
      {
        kind: 'problem',
        text: 'Zendesk cannot look up the caller just now. It is tried again, and nothing is created twice.',
      },
    ]);
    clock.advance(2_000);
    await line('Ringing. Will create a customer and a ticket when you answer.');
    expect(view().status).toEqual({ kind: 'ready' });
  });

  it('says what Zendesk refused, counts it as unsent, and offers to try again', async () => {
    const { ticketing, telephony, line, view } = presentSession();
    telephony.setAgent(sampleAgent());
    ticketing.failNext('createTicket', new PortError('rejected', 'Group is missing'));
    telephony.setContacts([{ ...connected, customerNumber: 'anonymous' }]);
    await line('Not saved. Zendesk refused it: Group is missing');
    expect(view()).toMatchObject({
      unsent: [{ what: 'New ticket' }],
      contacts: [{ tone: 'danger', retryable: true }],
    });
    expect(chooseIcon(view())).toBe('attention');
  });

  it('says that the Zendesk session is over while a write waits for it', async () => {
    const { ticketing, telephony, view } = presentSession();
    telephony.setAgent(sampleAgent());
    ticketing.failNext('createTicket', new PortError('unauthorized', 'nobody is signed in'));
    telephony.setContacts([{ ...connected, customerNumber: 'anonymous' }]);
    await vi.waitFor(() => {
      expect(view().status).toEqual({ kind: 'zendesk-session-over' });
    });
  });

  it.each([
    ['connecting', { kind: 'loading', awaiting: 'connect' }],
    ['signedOut', { kind: 'signed-out' }],
    ['signingIn', { kind: 'signing-in' }],
    ['signInBlocked', { kind: 'sign-in-blocked' }],
    ['unreachable', { kind: 'connect-unreachable' }],
    ['ready', { kind: 'loading', awaiting: 'agent' }],
    [
      'noAnswer',
      {
        kind: 'origin-not-approved',
        instanceUrl: 'https://example.my.connect.aws',
        zendeskOrigin: 'https://acme.zendesk.com',
        appOrigin: 'https://1.apps.zdusercontent.com',
      },
    ],
  ] as const)('telephony %s', (status, expected) => {
    const { telephony, view } = presentSession();
    telephony.setStatus(status);
    expect(view().status).toEqual(expected);
  });
});
