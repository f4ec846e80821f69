import { awsError, startAwsSimulator } from '@patchcord/aws-simulator';
import { SignJWT } from 'jose';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectAccessTo, dynamoClientTo } from '../../tests/aws-clients.js';
import { createRecordingLog } from '../../tests/recording-log.js';
import { connectError, startConnectServer, throttled } from '../../tests/servers/connect-server.js';
import { type AgentCheckKind, createAgentCheck } from './agent-check.js';
import { createRecordingHandler } from './create-recording-handler.js';
import { createUsedTokens } from './used-tokens.js';

const secret = 'a secret that only Zendesk and the service have';
const zendeskUser = '380001000011';
const connectUser = 'aaaaaaaa-0000-4000-8000-000000000001';

interface Order {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly action: string;
}

const pause: Order = { contactId: 'contact-2', initialContactId: 'contact-1', action: 'pause' };
const resume: Order = { ...pause, action: 'resume' };

interface TokenOptions {
  readonly key?: string;
  readonly algorithm?: string;
  readonly issuedAt?: number;
  readonly life?: number;
  readonly claims?: object;
  /** Whether it tells neither its beginning nor its end but by its claims. */
  readonly bare?: boolean;
}

/** The token Zendesk's proxy would make for an order. */
function tokenFor(order: Order, options: TokenOptions = {}): Promise<string> {
  const { algorithm = 'HS256', claims = {}, issuedAt = Date.now() / 1000, key = secret, life = 60 } = options;
  const token = new SignJWT({
    contact_id: order.contactId,
    initial_contact_id: order.initialContactId,
    action: order.action,
    agent: zendeskUser,
    ...claims,
  }).setProtectedHeader({ alg: algorithm, typ: 'JWT' });
  if (options.bare !== true)
    token.setIssuedAt(Math.floor(issuedAt)).setExpirationTime(Math.floor(issuedAt) + life);
  return token.sign(new TextEncoder().encode(key));
}

interface ServiceOptions {
  readonly agentCheck?: AgentCheckKind;
  readonly email?: string | Promise<string>;
  readonly secrets?: readonly string[];
  readonly audience?: string;
  readonly limitMs?: number;
}

/** The function before a Connect with one call, transferred once, that is being recorded. */
async function startService(options: ServiceOptions = {}) {
  const connect = await startConnectServer();
  const aws = await startAwsSimulator();
  aws.createTable({ name: 'used-tokens' });
  onTestFinished(async () => {
    await connect.close();
    await aws.close();
  });
  connect.contacts.set('contact-2', { InitialContactId: 'contact-1', AgentInfo: { Id: connectUser } });
  connect.recordings.set('contact-2', 'recording');
  connect.users.set(connectUser, { Username: 'Alex@Example.com', Tags: { zendesk_user: zendeskUser } });
  const access = connectAccessTo(connect.origin);
  const log = createRecordingLog();
  const secrets = [...(options.secrets ?? [secret])];
  const handle = createRecordingHandler({
    connect: access,
    readSecret: ({ fresh } = { fresh: false }) =>
      Promise.resolve((fresh ? (secrets.at(1) ?? secrets[0]) : secrets[0]) ?? ''),
    usedTokens: createUsedTokens({ client: dynamoClientTo(aws.origin), tableName: 'used-tokens' }),
    isSameAgent: createAgentCheck({
      kind: options.agentCheck ?? 'tag',
      connect: access,
      readEmail: () => Promise.resolve(options.email),
      now: () => Date.now(),
    }),
    audience: options.audience,
    log,
    now: () => new Date(),
    limitMs: options.limitMs ?? 10_000,
  });
  const send = async (body: object | string, token: string | undefined, isBase64Encoded = false) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { statusCode, headers, ...rest } = await handle({
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      body: isBase64Encoded ? Buffer.from(text).toString('base64') : text,
      isBase64Encoded,
    } as APIGatewayProxyEventV2);
    const answer = JSON.parse(rest.body ?? '') as { readonly state?: string; readonly error?: string };
    return { status: statusCode, answer, retryAfter: headers?.['retry-after'] };
  };
  return { connect, aws, log, send, recording: () => connect.recordings.get('contact-2') };
}

describe('createRecordingHandler', () => {
  it('pauses and resumes, and answers what Connect has confirmed', async () => {
    const { connect, recording, send } = await startService();
    expect(await send(pause, await tokenFor(pause))).toEqual({
      status: 200,
      answer: { state: 'paused' },
      retryAfter: undefined,
    });
    expect(recording()).toBe('suspended');
    expect(await send(resume, await tokenFor(resume))).toMatchObject({
      status: 200,
      answer: { state: 'recording' },
    });
    expect(recording()).toBe('recording');
    expect(connect.calls.filter(({ operation }) => operation === 'SuspendContactRecording')).toEqual([
      {
        operation: 'SuspendContactRecording',
        input: {
          InstanceId: '11111111-2222-4333-8444-555555555555',
          ContactId: 'contact-2',
          InitialContactId: 'contact-1',
        },
      },
    ]);
  });

  it('takes an order twice, each with a token of its own', async () => {
    const { send } = await startService();
    await send(pause, await tokenFor(pause));
    const second = await tokenFor(pause, { issuedAt: Date.now() / 1000 - 10 });
    expect(await send(pause, second)).toMatchObject({ status: 200, answer: { state: 'paused' } });
  });

  it.each([
    [50, 200],
    [70, 401],
  ])('takes a token that tells only its end when that is near: in %i s, %i', async (seconds, status) => {
    const { send } = await startService();
    const exp = Math.floor(Date.now() / 1000) + seconds;
    const token = await tokenFor(pause, { claims: { exp }, bare: true });
    expect(await send(pause, token)).toMatchObject({ status });
  });

  it('takes tokens of one second apart by their jti', async () => {
    const { send } = await startService();
    const issuedAt = Date.now() / 1000;
    const [first, second] = await Promise.all(
      ['a', 'b'].map((jti) => tokenFor(pause, { issuedAt, claims: { jti } })),
    );
    expect(await send(pause, first)).toMatchObject({ status: 200 });
    expect(await send(pause, second)).toMatchObject({ status: 200 });
  });

  it('takes a token whose jti is longer than a key of the table may be', async () => {
    const { send } = await startService();
    const token = await tokenFor(pause, { claims: { jti: 'a'.repeat(3000) } });
    expect(await send(pause, token)).toMatchObject({ status: 200 });
    expect(await send(pause, token)).toMatchObject({ status: 401 });
  });

  it('refuses a token that was used, also when both come at once, and leaves the recording alone', async () => {
    const { recording, send } = await startService();
    const token = await tokenFor(pause);
    const answers = await Promise.all([send(pause, token), send(pause, token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await send(resume, await tokenFor(resume))).toMatchObject({ status: 200 });
    expect(await send(pause, token)).toEqual({
      status: 401,
      answer: { error: 'The token has been used already.' },
      retryAfter: undefined,
    });
    expect(recording()).toBe('recording');
  });

  it.each([
    ['no token', () => Promise.resolve(undefined)],
    ['a token that is over', (order: Order) => tokenFor(order, { issuedAt: Date.now() / 1000 - 70 })],
    ['a token of the future', (order: Order) => tokenFor(order, { issuedAt: Date.now() / 1000 + 30 })],
    ['a token that lives too long', (order: Order) => tokenFor(order, { life: 61 })],
    [
      'a token that is not valid yet',
      (order: Order) => tokenFor(order, { claims: { nbf: Date.now() / 1000 + 30 } }),
    ],
    ['a token without an end', (order: Order) => tokenFor(order, { bare: true })],
    ['a token of another secret', (order: Order) => tokenFor(order, { key: 'another secret of the kind' })],
    [
      'a token of another algorithm',
      (order: Order) => tokenFor(order, { algorithm: 'HS512', key: secret.repeat(2) }),
    ],
    ['a token for another contact', (order: Order) => tokenFor({ ...order, contactId: 'another' })],
    ['a token for another call', (order: Order) => tokenFor({ ...order, initialContactId: 'another' })],
    ['a token for the other action', (order: Order) => tokenFor({ ...order, action: 'resume' })],
    ['a token without an agent', (order: Order) => tokenFor(order, { claims: { agent: undefined } })],
    ['something that is no token', () => Promise.resolve('abc')],
  ])('refuses %s, before it asks Connect anything', async (_, makeToken) => {
    const { connect, recording, send } = await startService();
    expect(await send(pause, await makeToken(pause))).toMatchObject({
      status: 401,
      answer: { error: expect.any(String) as string },
    });
    expect(connect.calls).toEqual([]);
    expect(recording()).toBe('recording');
  });

  it('demands the audience where the installation sets one', async () => {
    const { send } = await startService({ audience: 'recordings' });
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 401 });
    const token = await tokenFor(pause, { claims: { aud: 'recordings' } });
    expect(await send(pause, token)).toMatchObject({ status: 200 });
  });

  it('reads a secret again that was changed a moment ago', async () => {
    const { send } = await startService({ secrets: ['the secret of yesterday', secret] });
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 200 });
  });

  it('reads a body that the gateway has encoded', async () => {
    const { send } = await startService();
    expect(await send(pause, await tokenFor(pause), true)).toMatchObject({ status: 200 });
  });

  it.each([
    ['no JSON', 'pause'],
    ['an action that does not exist', { ...pause, action: 'stop' }],
    ['no contact', { initialContactId: 'a', action: 'pause' }],
    ['no initial contact', { contactId: 'a', action: 'pause' }],
    ['a contact that is no id', { ...pause, contactId: '../users' }],
  ])('answers 422 to a body with %s', async (_, body) => {
    const { send } = await startService();
    expect(await send(body, await tokenFor(pause))).toMatchObject({ status: 422 });
  });

  describe('refuses orders for contacts that are not the agent’s to pause', () => {
    it.each([
      ['is not there', undefined, 404],
      ['is over', { AgentInfo: { Id: connectUser }, DisconnectTimestamp: 1_795_360_856 }, 409],
      ['waits in a queue', {}, 409],
      ['another agent has', { AgentInfo: { Id: 'bbbbbbbb-0000-4000-8000-000000000002' } }, 403],
      ['has an agent whom Connect does not know', { AgentInfo: { Id: 'gone' } }, 404],
    ] as const)('a contact that %s', async (_, contact, status) => {
      const { connect, recording, send } = await startService();
      connect.users.set('bbbbbbbb-0000-4000-8000-000000000002', { Tags: { zendesk_user: '380001000012' } });
      if (contact === undefined) connect.contacts.delete('contact-2');
      else connect.contacts.set('contact-2', { InitialContactId: 'contact-1', ...contact });
      expect(await send(pause, await tokenFor(pause))).toMatchObject({ status });
      expect(recording()).toBe('recording');
    });

    it('one that is not recorded', async () => {
      const { connect, send } = await startService();
      connect.recordings.clear();
      expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 409 });
    });
  });

  describe('knows the agent', () => {
    it.each([
      ['tag', undefined, 200],
      ['email', 'alex@example.com', 200],
      ['email', 'sam@example.com', 403],
      ['email', undefined, 403],
      ['any', undefined, 200],
    ] as const)('by %s, with the address %s: %i', async (agentCheck, email, status) => {
      const { send } = await startService({ agentCheck, ...(email === undefined ? {} : { email }) });
      expect(await send(pause, await tokenFor(pause))).toMatchObject({ status });
    });

    it('for five minutes, without asking Connect again', async () => {
      const { connect, send } = await startService();
      await send(pause, await tokenFor(pause));
      await send(resume, await tokenFor(resume));
      expect(connect.calls.map(({ operation }) => operation)).toEqual([
        'DescribeContact',
        'DescribeUser',
        'SuspendContactRecording',
        'DescribeContact',
        'ResumeContactRecording',
      ]);
    });
  });

  it.each([
    ['DescribeContact', throttled, 429, '1'],
    ['SuspendContactRecording', throttled, 429, '1'],
    ['SuspendContactRecording', connectError(500, 'InternalServiceException'), 502, undefined],
    ['SuspendContactRecording', connectError(403, 'AccessDeniedException'), 502, undefined],
    ['SuspendContactRecording', 'lost', 502, undefined],
  ] as const)('answers to %s that fails with %j: %i', async (operation, fault, status, retryAfter) => {
    const { connect, log, send } = await startService();
    connect.strike = (call) => (call.operation === operation ? fault : undefined);
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status, retryAfter });
    expect(log.lines.at(-1)?.level).toBe(status >= 500 ? 'error' : 'warn');
  });

  it('answers in time though Connect is silent: nobody knows the state', async () => {
    const { connect, send } = await startService({ limitMs: 200 });
    connect.strike = ({ operation }) => (operation === 'SuspendContactRecording' ? 'silent' : undefined);
    expect(await send(pause, await tokenFor(pause))).toEqual({
      status: 502,
      answer: { error: 'There was no answer in time.' },
      retryAfter: undefined,
    });
  });

  it('carries nothing out after it has answered: the agent may have ordered the opposite since', async () => {
    let tellAddress: ((address: string) => void) | undefined;
    const email = new Promise<string>((resolve) => {
      tellAddress = resolve;
    });
    const { connect, send } = await startService({ agentCheck: 'email', email, limitMs: 2500 });
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 502 });
    tellAddress?.('alex@example.com');
    expect(await send(resume, await tokenFor(resume))).toMatchObject({ status: 200 });
    expect(connect.calls.filter(({ operation }) => operation === 'SuspendContactRecording')).toEqual([]);
  });

  it('carries nothing out while it cannot tell whether a token is new', async () => {
    const { aws, recording, send } = await startService();
    aws.strike = () => awsError(500, 'InternalServerError');
    expect(await send(pause, await tokenFor(pause))).toMatchObject({ status: 502 });
    expect(recording()).toBe('recording');
  });

  it('writes neither token nor secret to its log', async () => {
    const { log, send } = await startService();
    const token = await tokenFor(pause);
    await send(pause, token);
    await send(pause, token);
    const written = JSON.stringify(log.lines);
    expect(written).not.toContain(token);
    expect(written).not.toContain(secret);
  });
});
