import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { idle, isCallHeardHere, toCallState } from './call-state.js';

describe('toCallState', () => {
  it('is idle without contacts', () => {
    expect(toCallState([])).toEqual(idle);
  });

  it.each([
    [{ state: 'connecting' }, 'ringing'],
    [{ state: 'incoming', channel: 'queue_callback', direction: 'callback' }, 'ringing'],
    [{ state: 'connecting', channel: 'queue_callback', direction: 'callback' }, 'dialling'],
    [{ state: 'connecting', direction: 'outbound' }, 'dialling'],
    [{ state: 'connected' }, 'talking'],
    [{ state: 'connected', isMonitoring: true }, 'talking'],
    [{ state: 'ended' }, 'afterContactWork'],
    [{ state: 'missed' }, 'afterContactWork'],
    [{ state: 'connecting', channel: 'chat' }, 'ringing'],
    [{ state: 'connected', channel: 'chat' }, 'idle'],
    [{ state: 'ended', channel: 'task' }, 'idle'],
  ] as const)('%j is %s', (contact, phase) => {
    expect(toCallState([sampleContact(contact)]).phase).toBe(phase);
  });

  it('puts a call that is heard before one that rings, and tells its queue and since when', () => {
    const contacts = [
      sampleContact({ contactId: 'c1', state: 'ended' }),
      sampleContact({ contactId: 'c2', state: 'connecting', channel: 'chat' }),
      sampleContact({ contactId: 'c3', state: 'connected', stateSince: 7 }),
    ];
    expect(toCallState(contacts)).toEqual({
      phase: 'talking',
      contactId: 'c3',
      channel: 'voice',
      queueName: 'Support',
      since: 7,
    });
  });
});

describe('a call beside a contact without sound', () => {
  const chat = sampleContact({ contactId: 'c1', state: 'connecting', channel: 'chat' });

  it.each([
    [{ state: 'connecting', direction: 'outbound' }, 'dialling'],
    [{ state: 'connecting' }, 'ringing'],
  ] as const)('%j stays the one that counts while a chat rings', (call, phase) => {
    const state = toCallState([chat, sampleContact({ contactId: 'c2', ...call })]);
    expect([state.phase, state.contactId, isCallHeardHere(state)]).toEqual([phase, 'c2', true]);
  });

  it('after-contact work gives way to a chat that rings', () => {
    expect(toCallState([sampleContact({ contactId: 'c2', state: 'ended' }), chat]).contactId).toBe('c1');
  });
});

describe('isCallHeardHere', () => {
  it.each([
    [{ state: 'connecting' }, true],
    [{ state: 'connected' }, true],
    [{ state: 'ended' }, false],
    [{ state: 'connecting', channel: 'chat' }, false],
  ] as const)('%j: %s', (contact, expected) => {
    expect(isCallHeardHere(toCallState([sampleContact(contact)]))).toBe(expected);
  });

  it('is false while idle', () => {
    expect(isCallHeardHere(idle)).toBe(false);
  });
});
