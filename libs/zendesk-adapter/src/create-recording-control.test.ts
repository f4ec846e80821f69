import { PortError } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createRecordingControl } from './create-recording-control.js';
import type { ZendeskRequestEntry } from './zendesk-request.js';

const contact = { contactId: 'c-2', initialContactId: 'c-1' };

function setUp(answer?: () => Promise<unknown>, url: string | undefined = 'https://api.example.com/stage') {
  const client = new StubZafClient();
  const clock = new ManualClock();
  const entries: (ZendeskRequestEntry & { readonly contactId: string })[] = [];
  if (answer !== undefined) client.answerRequest = answer;
  const control = createRecordingControl({
    client,
    url,
    agent: { id: 11 },
    clock,
    onRequest: (entry, contactId) => entries.push({ ...entry, contactId }),
  });
  return { client, clock, control, entries };
}

async function answerWith(responseJSON: unknown): Promise<unknown> {
  return { status: 200, responseJSON };
}

describe('createRecordingControl', () => {
  it('orders a pause with a token that the proxy signs, and gives the state that was confirmed', async () => {
    const { client, control } = setUp(() => answerWith({ state: 'paused' }));
    expect(await control.pause(contact)).toBe('paused');
    expect(client.requests).toEqual([
      {
        url: 'https://api.example.com/stage/recording',
        type: 'POST',
        contentType: 'application/json',
        data: '{"contactId":"c-2","initialContactId":"c-1","action":"pause"}',
        headers: { Authorization: 'Bearer {{jwt.token}}' },
        secure: true,
        jwt: {
          algorithm: 'HS256',
          secret_key: '{{setting.recordingControlSecret}}',
          expiry: 60,
          claims: {
            jti: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
            contact_id: 'c-2',
            initial_contact_id: 'c-1',
            action: 'pause',
            agent: '11',
          },
        },
        autoRetry: false,
        httpCompleteResponse: true,
      },
    ]);
  });

  it('has a token of its own made for each order: the same one within a second is no replay', async () => {
    const { client, control } = setUp(() => answerWith({ state: 'paused' }));
    await control.pause(contact);
    await control.pause(contact);
    expect(new Set(client.requests.map(({ jwt }) => jwt?.claims?.['jti'])).size).toBe(2);
  });

  it('gives both ids for a contact that was not transferred, and the state even if it is not the one asked for', async () => {
    const { client, control } = setUp(() => answerWith({ state: 'paused' }));
    expect(await control.resume({ contactId: 'c-1', initialContactId: undefined })).toBe('paused');
    expect(client.requests[0]?.data).toBe('{"contactId":"c-1","initialContactId":"c-1","action":"resume"}');
  });

  it.each([
    [400, 'rejected', false],
    [401, 'forbidden', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [408, 'unavailable', true],
    [409, 'rejected', false],
    [422, 'rejected', false],
    [429, 'rate-limited', false],
    [500, 'unavailable', true],
    [0, 'unavailable', true],
  ])('maps %i to %s; may have been applied: %s', async (status, reason, mayHaveBeenApplied) => {
    const failure = { status, statusText: '', responseJSON: { error: 'No' } };
    const { control } = setUp(() => Promise.reject(failure as unknown as Error));
    await expect(control.pause(contact)).rejects.toMatchObject({ reason, mayHaveBeenApplied });
  });

  it.each([{}, { state: 'stopped' }, null, 'OK'])('does not take %j for a state', async (body) => {
    const { control } = setUp(() => answerWith(body));
    await expect(control.pause(contact)).rejects.toMatchObject({
      reason: 'unavailable',
      mayHaveBeenApplied: true,
    });
  });

  it('knows no state when there is no answer in time', async () => {
    const { clock, control, entries } = setUp();
    const paused = control.pause(contact);
    clock.advance(15_000);
    await expect(paused).rejects.toMatchObject({ reason: 'unavailable', mayHaveBeenApplied: true });
    expect(entries).toMatchObject([{ status: undefined, outcome: 'unavailable', duration: 15_000 }]);
    expect(clock.pending).toBe(0);
  });

  it('tells its requests without ids, tokens and bodies', async () => {
    const { clock, control, entries } = setUp(() => {
      clock.advance(120);
      return answerWith({ state: 'recording' });
    });
    await control.resume(contact);
    expect(entries).toEqual([
      {
        purpose: 'resume the recording',
        method: 'POST',
        path: '/stage/recording',
        status: 200,
        outcome: 'answered',
        duration: 120,
        contactId: 'c-2',
      },
    ]);
  });

  it.each(['', 'http://api.example.com', 'api.example.com'])('is not set up with %j', async (url) => {
    const { client, control } = setUp(undefined, url);
    expect(control.isSetUp).toBe(false);
    await expect(control.pause(contact)).rejects.toSatisfy(
      (error) => PortError.isInstance(error) && error.reason === 'rejected',
    );
    expect(client.requests).toEqual([]);
  });

  it('is set up with a safe address', () => {
    expect(setUp().control.isSetUp).toBe(true);
  });
});
