import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import type { ConnectionData, ContactData } from './connect-types.js';
import { otherParticipants } from './other-participants.js';

const { connections: twoLegs = [] } = data.ringingCall;
const withLeg = (leg: Partial<ConnectionData>): ContactData => ({
  ...data.ringingCall,
  connections: [
    ...(twoLegs ?? []),
    { connectionId: 'd1', type: 'outbound', initial: false, state: { type: 'connected' }, ...leg },
  ],
});
const bob = { id: 'd1', kind: 'agent', name: 'Bob Agent', number: undefined, state: 'connected' };

describe('otherParticipants', () => {
  it.each([
    ['an inbound call', data.ringingCall],
    ['a dialled call', data.dialledCall],
    ['a queue callback', data.offeredCallback],
    ['classic monitoring', data.monitoredCall],
    ['a chat', data.offeredChat],
    ['a task, whose initial connection is the agent’s', data.offeredTask],
    ['a contact without connections', { ...data.ringingCall, connections: null }],
  ])('are nobody in %s', (_, contact) => {
    expect(otherParticipants(contact)).toEqual([]);
  });

  it.each([
    ['an agent', { endpoint: { type: 'agent', name: 'Bob Agent' } }, bob],
    ['a queue', { endpoint: { type: 'queue', name: 'Billing' } }, { ...bob, kind: 'queue', name: 'Billing' }],
    [
      'a number, with the name of its quick connect',
      { quickConnectName: 'Bank', endpoint: { type: 'phone_number', name: '', phoneNumber: '+14155550188' } },
      { ...bob, kind: 'number', name: 'Bank', number: '+14155550188' },
    ],
    [
      'a sip address, reduced to its number',
      { endpoint: { type: 'phone_number', phoneNumber: 'sip:+14155550188@carrier.example' } },
      { ...bob, kind: 'number', name: undefined, number: '+14155550188' },
    ],
    [
      'a number whose endpoint has no type',
      { endpoint: { phoneNumber: '+14155550188' } },
      { ...bob, kind: 'number', name: undefined, number: '+14155550188' },
    ],
    ['somebody without endpoint', { endpoint: null }, { ...bob, kind: 'unknown', name: undefined }],
    [
      'a kind of endpoint that is newer than this code',
      { endpoint: { type: 'robot', name: 'Rob' } },
      { ...bob, kind: 'unknown', name: 'Rob' },
    ],
    [
      'a second connection of type agent',
      { type: 'agent', endpoint: null, quickConnectName: 'Bob Agent' },
      bob,
    ],
  ])('are %s', (_, leg, expected) => {
    expect(otherParticipants(withLeg(leg))).toEqual([expected]);
  });

  it.each([
    ['init', 'connecting'],
    ['connecting', 'connecting'],
    ['connected', 'connected'],
    ['silent_monitor', 'connected'],
    ['barge', 'connected'],
    ['hold', 'onHold'],
    ['disconnected', 'left'],
    ['something newer', 'connecting'],
  ])('whose connection is in state %s are %s', (type, state) => {
    const contact = withLeg({ endpoint: { type: 'agent', name: 'Bob Agent' }, state: { type } });
    expect(otherParticipants(contact)).toEqual([{ ...bob, state }]);
  });

  it('are nobody twice, and nobody without an id', () => {
    const [own] = twoLegs ?? [];
    const leg = { connectionId: 'd1', type: 'outbound', endpoint: { type: 'agent', name: 'Bob Agent' } };
    const connections = [...(twoLegs ?? []), leg, leg, own, { ...leg, connectionId: '' }].filter(
      (connection) => connection !== undefined,
    );
    expect(otherParticipants({ ...data.ringingCall, connections })).toEqual([
      { ...bob, state: 'connecting' },
    ]);
  });

  it('are the other agents of a chat, by the names they have there', () => {
    const [own, customer] = data.offeredChat.connections ?? [];
    const other = { connectionId: 'd1', type: 'outbound', state: { type: 'connected' }, endpoint: null };
    const connections = [own, { ...other, chatMediaInfo: { agentName: 'Bob Agent' } }, customer].flatMap(
      (connection) => connection ?? [],
    );
    expect(otherParticipants({ ...data.offeredChat, connections })).toEqual([bob]);
    const unmarked = connections.map((connection) => ({ ...connection, initial: null }));
    expect(otherParticipants({ ...data.offeredChat, connections: unmarked })).toEqual([bob]);
  });

  it('are not the customer, although the list marks no connection as the initial one', () => {
    const contact = withLeg({ endpoint: { type: 'agent', name: 'Bob Agent' } });
    const connections = contact.connections?.map((connection) => ({ ...connection, initial: null }));
    expect(otherParticipants({ ...contact, connections })).toEqual([bob]);
  });
});
