import { defaultConnectWorld, startConnectSimulator } from '@patchcord/connect-simulator';
import { SignJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startRecordingService } from './start-recording-service.js';

const secret = 'a secret that only Zendesk and the service have';

interface Order {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly action: string;
}

/** A running service before a Connect with one call that is being recorded. */
async function startService() {
  const connect = await startConnectSimulator();
  onTestFinished(() => connect.close());
  const { contactId } = await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
  await connect.driver.accept(contactId);
  const service = await startRecordingService({
    port: 0,
    secret,
    connect: {
      origin: connect.origin,
      instanceId: defaultConnectWorld.instance.instanceId,
      readBack: async (id) => (await connect.driver.recording(id)).state,
    },
  });
  onTestFinished(() => service.close());
  const pause: Order = { contactId, initialContactId: contactId, action: 'pause' };
  const send = async (body: object | string, token: string | undefined) => {
    const response = await fetch(`${service.url}/recording`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as { state?: string; error?: string };
    return { status: response.status, answer, retryAfter: response.headers.get('retry-after') };
  };
  const recordingState = async () => (await connect.driver.recording(contactId)).state;
  return { connect, pause, resume: { ...pause, action: 'resume' }, send, recordingState };
}

/** The token Zendesk's proxy would make for an order. */
function tokenFor(
  { contactId, initialContactId, action }: Order,
  {
    key = secret,
    algorithm = 'HS256',
    issuedAt = Math.floor(Date.now() / 1000),
    life = 60,
    claims = {},
  }: {
    readonly key?: string;
    readonly algorithm?: string;
    readonly issuedAt?: number;
    readonly life?: number;
    readonly claims?: object;
  } = {},
): Promise<string> {
  return new SignJWT({
    contact_id: contactId,
    initial_contact_id: initialContactId,
    action,
    agent: '380001000011',
    ...claims,
  })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + life)
    .sign(new TextEncoder().encode(key));
}

describe('the recording service', () => {
  it('pauses and resumes, and answers what Connect has confirmed', async () => {
    const { pause, resume, send, recordingState } = await startService();
    expect(await send(pause, await tokenFor(pause))).toMatchObject({
      status: 200,
      answer: { state: 'paused' },
    });
    expect(await recordingState()).toBe('suspended');
    expect(await send(resume, await tokenFor(resume))).toMatchObject({
      status: 200,
      answer: { state: 'recording' },
    });
    expect(await recordingState()).toBe('recording');
  });

  it('takes an order twice', async () => {
    const { pause, send } = await startService();
    await send(pause, await tokenFor(pause));
    expect(await send(pause, await tokenFor(pause))).toMatchObject({
      status: 200,
      answer: { state: 'paused' },
    });
  });

  it.each([
    ['no token', () => Promise.resolve(undefined)],
    ['a token that is over', (order: Order) => tokenFor(order, { issuedAt: Date.now() / 1000 - 61 })],
    ['a token that lives too long', (order: Order) => tokenFor(order, { life: 61 })],
    [
      'a token of another secret',
      (order: Order) => tokenFor(order, { key: 'another secret of the same kind' }),
    ],
    [
      'a token of another algorithm',
      (order: Order) => tokenFor(order, { algorithm: 'HS512', key: secret.repeat(2) }),
    ],
    ['a token for another contact', (order: Order) => tokenFor({ ...order, contactId: 'another' })],
    ['a token for another call', (order: Order) => tokenFor({ ...order, initialContactId: 'another' })],
    ['a token for the other action', (order: Order) => tokenFor({ ...order, action: 'resume' })],
    ['a token without an agent', (order: Order) => tokenFor(order, { claims: { agent: undefined } })],
    ['something that is no token', () => Promise.resolve('abc')],
  ])('refuses %s, and leaves the recording alone', async (_, makeToken) => {
    const { pause, send, recordingState } = await startService();
    expect(await send(pause, await makeToken(pause))).toMatchObject({
      status: 401,
      answer: { error: expect.any(String) as string },
    });
    expect(await recordingState()).toBe('recording');
  });

  it.each([
    ['no JSON', 'pause'],
    ['an action that does not exist', { contactId: 'a', initialContactId: 'a', action: 'stop' }],
    ['no contact', { initialContactId: 'a', action: 'pause' }],
    ['no initial contact', { contactId: 'a', action: 'pause' }],
  ])('answers 422 to a body with %s', async (_, body) => {
    const { pause, send } = await startService();
    expect(await send(body, await tokenFor(pause))).toMatchObject({ status: 422 });
  });

  it('answers 404 for a contact that is not there, and 409 for one that is not recorded', async () => {
    const { connect, pause, send } = await startService();
    const gone = { ...pause, contactId: 'gone' };
    expect(await send(gone, await tokenFor(gone))).toMatchObject({ status: 404 });
    await connect.driver.customerHangup(pause.contactId);
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 409 });
  });

  it.each([
    [{ status: 429 }, 429, '1'],
    [{ status: 500 }, 502, null],
    [{ status: 403 }, 502, null],
    [{ outcome: 'lost' }, 502, null],
  ] as const)('answers to %j of Connect with %i', async (fault, status, retryAfter) => {
    const { connect, pause, send } = await startService();
    await connect.driver.addFault({ operation: 'SuspendContactRecording', ...fault });
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status, retryAfter });
  });
});
