import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { openSandbox, resetSandbox } from './open-desk.js';

interface Order {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly action: string;
}

const alex = '380001000011';
const bob = '380001000015';

let sandbox: Sandbox;
let secret: string;
let pause: Order;
let tokens = 0;

beforeAll(async () => {
  sandbox = await openSandbox();
  secret = await readSecret('patchcord/recording');
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await resetSandbox(sandbox);
  const { driver } = sandbox.connect;
  const { contactId } = await driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
  await driver.accept(contactId);
  pause = { contactId, initialContactId: contactId, action: 'pause' };
});

/** As an administrator reads it, by the AWS CLI. */
async function readSecret(SecretId: string): Promise<string> {
  const answer = await fetch(sandbox.addresses.aws, {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=TEST/20261123/us-west-2/secretsmanager/aws4_request',
      'x-amz-target': 'secretsmanager.GetSecretValue',
    },
    body: JSON.stringify({ SecretId }),
  });
  return ((await answer.json()) as { readonly SecretString: string }).SecretString;
}

/** The token Zendesk's proxy makes for an order of the app. */
function tokenFor(
  { action, contactId, initialContactId }: Order,
  { agent = alex, issuedAt = Date.now() / 1000, jti = `token ${String((tokens += 1))}`, key = secret } = {},
): Promise<string> {
  const at = Math.floor(issuedAt);
  return new SignJWT({ jti, contact_id: contactId, initial_contact_id: initialContactId, action, agent })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(at)
    .setExpirationTime(at + 60)
    .sign(new TextEncoder().encode(key));
}

async function send(order: Order, token: string) {
  const response = await fetch(`${sandbox.addresses.recordingControl ?? ''}/recording`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(order),
  });
  return { status: response.status, ...((await response.json()) as { state?: string; error?: string }) };
}

const recording = async () => (await sandbox.connect.driver.recording(pause.contactId)).state;

describe('orders for a recording, through the function', () => {
  it('are carried out, and answered with what Connect has confirmed', async () => {
    expect(await send(pause, await tokenFor(pause))).toEqual({ status: 200, state: 'paused' });
    expect(await recording()).toBe('suspended');
    const resume = { ...pause, action: 'resume' };
    expect(await send(resume, await tokenFor(resume))).toEqual({ status: 200, state: 'recording' });
    expect(await recording()).toBe('recording');
  });

  it('the same order twice within a second is taken twice', async () => {
    const issuedAt = Date.now() / 1000;
    const both = await Promise.all([tokenFor(pause, { issuedAt }), tokenFor(pause, { issuedAt })]);
    for (const token of both) expect(await send(pause, token)).toMatchObject({ status: 200 });
  });

  it('a replay is refused', async () => {
    const token = await tokenFor(pause);
    await send(pause, token);
    const resume = { ...pause, action: 'resume' };
    await send(resume, await tokenFor(resume));
    expect(await send(pause, token)).toEqual({ status: 401, error: 'The token has been used already.' });
    expect(await recording()).toBe('recording');
  });

  it.each([
    ['a token that is over', { issuedAt: Date.now() / 1000 - 120 }, 401],
    ['a token of another secret', { key: 'another secret, of the same length at least' }, 401],
    ['an agent who has not got the contact', { agent: bob }, 403],
  ])('%s is refused, and the recording left alone', async (_, options, status) => {
    expect(await send(pause, await tokenFor(pause, options))).toMatchObject({ status });
    expect(await recording()).toBe('recording');
  });

  it('a contact that Connect does not know, or that is over: 404 and 409', async () => {
    const gone = { ...pause, contactId: 'gone' };
    expect(await send(gone, await tokenFor(gone))).toMatchObject({ status: 404 });
    await sandbox.connect.driver.customerHangup(pause.contactId);
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 409 });
  });

  it('Connect throttling: 429, and when to come again', async () => {
    await sandbox.connect.driver.addFault({ operation: 'SuspendContactRecording', status: 429, times: 9 });
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 429 });
    expect(await recording()).toBe('recording');
  });
});
