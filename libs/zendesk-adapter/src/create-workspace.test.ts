import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createWorkspace } from './create-workspace.js';

function setUp() {
  const client = new StubZafClient();
  const clock = new ManualClock();
  client.answerCall = async (name) => ({ [name]: null, errors: {} });
  return { client, clock, workspace: createWorkspace({ client, clock }) };
}

describe('createWorkspace', () => {
  it('pops tickets and users in this tab', async () => {
    const { client, workspace } = setUp();
    await workspace.popTicket(4127);
    await workspace.popUser(380);
    expect(client.calls).toEqual([
      ['invoke', 'routeTo', 'ticket', 4127],
      ['invoke', 'routeTo', 'user', 380],
    ]);
    expect(client.requests).toEqual([]);
  });

  it.each([
    ['information', 'notice'],
    ['warning', 'alert'],
    ['problem', 'error'],
  ] as const)('shows a notice of kind %s as %s, escaped', async (kind, expected) => {
    const { client, workspace } = setUp();
    await workspace.notify({ kind, text: 'Call from <b>Jane</b>' });
    expect(client.calls).toEqual([['invoke', 'notify', 'Call from &lt;b&gt;Jane&lt;/b&gt;', expected]]);
  });

  it('gives up after ten seconds without an answer', async () => {
    const { client, clock, workspace } = setUp();
    client.answerCall = () => new Promise(() => undefined);
    const pop = workspace.popTicket(1);
    clock.advance(9_999);
    expect(clock.pending).toBe(1);
    clock.advance(1);
    await expect(pop).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('takes a resolved TimeoutError as no answer', async () => {
    const { client, clock, workspace } = setUp();
    client.answerCall = async () => ({
      name: 'TimeoutError',
      message: 'Timeout when invoking "routeTo"',
      errors: {},
    });
    await expect(workspace.popTicket(1)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['an error entry', async () => ({ errors: { routeTo: { message: 'No such Api' } } })],
    ['a rejection', () => Promise.reject(new Error('No such Api'))],
    ['a bare value', () => Promise.reject('No such Api' as unknown as Error)],
    [
      'an exception',
      () => {
        throw new Error('No such Api');
      },
    ],
  ])('rejects when the host refuses by %s', async (_name, answer) => {
    const { client, clock, workspace } = setUp();
    client.answerCall = answer;
    await expect(workspace.popUser(1)).rejects.toMatchObject({ reason: 'rejected', message: 'No such Api' });
    expect(clock.pending).toBe(0);
  });
});
