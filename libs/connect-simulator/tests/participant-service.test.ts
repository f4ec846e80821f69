import { describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import { useChatBench } from './chat-bench.js';
import { openCtiClient } from './cti-client.js';
import { modelProblems } from './model-problems.js';
import { openParticipantClient } from './participant-client.js';

describe('the participant service', () => {
  const bench = useChatBench();
  const { startChat, startAccepted, agentOf, texts } = bench;

  it('has what was written before the agent came, and everything a chat may contain', async () => {
    const contactId = await startAccepted({
      history: [
        { text: 'Welcome to Acme.', as: 'system' },
        { text: 'How can I help?' },
        { text: 'My invoice', as: 'customer' },
      ],
    });
    await bench.simulator.driver.writeInChat(contactId, 'Are you there?');
    const alex = await agentOf(contactId);
    const { Id } = (await alex.send('message', { Content: '**Yes**', ContentType: 'text/markdown' })).body;
    await bench.simulator.driver.giveReceipt(contactId, String(Id), 'read');
    await bench.simulator.driver.writeInChat(contactId, {
      as: 'custom-bot',
      name: 'Acme bot',
      text: '{"templateType":"ListPicker"}',
      contentType: 'application/vnd.amazonaws.connect.message.interactive',
    });
    await bench.simulator.driver.attachInChat(contactId, {
      fileName: 'invoice.pdf',
      contentType: 'application/pdf',
    });
    await bench.simulator.driver.addChatEvent(contactId, { event: 'participant.idle', as: 'customer' });
    const { data } = await alex.transcript();
    const at = (milliseconds: number) => new Date(Date.UTC(2026, 0, 1) + milliseconds).toISOString();
    const leg = {
      Id: expect.any(String) as string,
      ContactId: contactId,
      InitialContactId: contactId,
    };
    const by = (role: string, name: string, id: string) => ({
      ParticipantId: id,
      ParticipantRole: role,
      DisplayName: name,
    });
    const carla = by('CUSTOMER', 'Carla', 'id-3');
    const agent = by('AGENT', 'Alex Morgan', 'id-2');
    const event = (name: string) => `application/vnd.amazonaws.connect.event.${name}`;
    expect(data.InitialContactId).toBe(contactId);
    expect(data.NextToken).toBe('');
    expect(data.Transcript).toEqual([
      {
        ...leg,
        ...carla,
        AbsoluteTime: at(-4000),
        Type: 'EVENT',
        ContentType: event('participant.joined'),
      },
      {
        ...leg,
        ...by('SYSTEM', 'SYSTEM_MESSAGE', 'id-1-system'),
        AbsoluteTime: at(-3000),
        Type: 'MESSAGE',
        ContentType: 'text/plain',
        Content: 'Welcome to Acme.',
      },
      {
        ...leg,
        ...by('SYSTEM', 'BOT', 'id-1-bot'),
        AbsoluteTime: at(-2000),
        Type: 'MESSAGE',
        ContentType: 'text/plain',
        Content: 'How can I help?',
      },
      {
        ...leg,
        ...carla,
        AbsoluteTime: at(-1000),
        Type: 'MESSAGE',
        ContentType: 'text/plain',
        Content: 'My invoice',
      },
      { ...leg, ...agent, AbsoluteTime: at(0), Type: 'EVENT', ContentType: event('participant.joined') },
      {
        ...leg,
        ...carla,
        AbsoluteTime: at(0),
        Type: 'MESSAGE',
        ContentType: 'text/plain',
        Content: 'Are you there?',
      },
      {
        ...leg,
        ...agent,
        AbsoluteTime: at(0),
        Type: 'MESSAGE',
        ContentType: 'text/markdown',
        Content: '**Yes**',
        MessageMetadata: {
          MessageId: Id,
          Receipts: [{ RecipientParticipantId: 'id-3', ReadTimestamp: at(0) }],
        },
      },
      {
        ...leg,
        ...by('CUSTOM_BOT', 'Acme bot', 'id-1-custom-bot'),
        AbsoluteTime: at(0),
        Type: 'MESSAGE',
        ContentType: 'application/vnd.amazonaws.connect.message.interactive',
        Content: '{"templateType":"ListPicker"}',
      },
      {
        ...leg,
        ...carla,
        AbsoluteTime: at(0),
        Type: 'ATTACHMENT',
        ContentType: 'application/pdf',
        Attachments: [
          {
            AttachmentId: expect.any(String) as string,
            AttachmentName: 'invoice.pdf',
            ContentType: 'application/pdf',
            Status: 'APPROVED',
          },
        ],
      },
      { ...leg, ...carla, AbsoluteTime: at(0), Type: 'EVENT', ContentType: event('participant.idle') },
    ]);
  });

  it('gives pages: the newest first, and the same lines though others are written meanwhile', async () => {
    const history = Array.from({ length: 7 }, (_, index) => ({ text: `line ${String(index + 1)}` }));
    const contactId = await startAccepted({ history });
    const alex = await agentOf(contactId);
    const page = async (body: object) => {
      const { data } = await alex.transcript(body);
      return [data.NextToken, data.Transcript.map(({ Content, Type }) => Content ?? Type)] as const;
    };
    const [second, newest] = await page({ MaxResults: 3 });
    await bench.simulator.driver.writeInChat(contactId, 'later');
    const [third, middle] = await page({ MaxResults: 3, NextToken: second });
    const [none, oldest] = await page({ MaxResults: 3, NextToken: third });
    expect([newest, middle, oldest, none]).toEqual([
      ['line 6', 'line 7', 'EVENT'],
      ['line 3', 'line 4', 'line 5'],
      ['EVENT', 'line 1', 'line 2'],
      '',
    ]);
    expect((await page({ MaxResults: 2, SortOrder: 'DESCENDING' }))[1]).toEqual(['later', 'EVENT']);
    const { data } = await alex.transcript();
    const start = { Id: data.Transcript[2]?.Id };
    const forward = { MaxResults: 2, ScanDirection: 'FORWARD', StartPosition: start };
    const [next, ahead] = await page(forward);
    expect(ahead).toEqual(['line 2', 'line 3']);
    expect((await page({ ...forward, NextToken: next }))[1]).toEqual(['line 4', 'line 5']);
    const recent = { MaxResults: 5, ScanDirection: 'FORWARD', StartPosition: { MostRecent: 2 } };
    expect(await page(recent)).toEqual(['', ['EVENT', 'later']]);
    const early = { StartPosition: { AbsoluteTime: '2025-12-31T23:59:54.500Z' } };
    expect((await page(early))[1]).toEqual(['EVENT', 'line 1', 'line 2']);
  });

  it.each([
    [{ MaxResults: 101 }, 'MaxResults must be from 1 to 100.'],
    [{ MaxResults: 0 }, 'MaxResults must be from 1 to 100.'],
    [{ ScanDirection: 'FORWARD' }, 'ScanDirection FORWARD needs a StartPosition.'],
    [{ SortOrder: 'UP' }, 'SortOrder must be one of: ASCENDING, DESCENDING.'],
    [{ NextToken: 'x' }, 'NextToken is not one of this transcript.'],
    [{ StartPosition: { Id: 'none' } }, 'There is no line at this StartPosition.'],
  ])('refuses to page by %j', async (body, message) => {
    const alex = await agentOf(await startAccepted());
    expect(await alex.send('transcript', body)).toMatchObject({ status: 400, body: { message } });
  });

  it('has fifteen lines a page by default, the newest first', async () => {
    const history = Array.from({ length: 20 }, (_, index) => ({ text: String(index + 1) }));
    const alex = await agentOf(await startAccepted({ history }));
    const { body } = await alex.send('transcript', {});
    const contents = (body as { Transcript: { Content?: string }[] }).Transcript.map(
      ({ Content }) => Content,
    );
    expect(contents).toHaveLength(15);
    expect(contents.slice(0, 2)).toEqual([undefined, '20']);
  });

  it('writes a message once, however often it is sent with the same client token', async () => {
    const contactId = await startAccepted();
    const alex = await agentOf(contactId);
    const message = { ClientToken: 'once', Content: 'hi', ContentType: 'text/plain' };
    await bench.simulator.driver.addFault({ operation: 'SendMessage', outcome: 'lost', times: 1 });
    await expect(alex.send('message', message)).rejects.toThrow();
    const first = await alex.send('message', message);
    expect(first).toEqual(await alex.send('message', message));
    expect(first).toMatchObject({
      status: 200,
      body: { Id: expect.any(String) as string, AbsoluteTime: '2026-01-01T00:00:00.000Z' },
    });
    expect(await texts(contactId)).toEqual([
      'Carla participant.joined',
      'Alex Morgan participant.joined',
      'Alex Morgan: hi',
    ]);
  });

  it.each([
    ['message', { Content: '', ContentType: 'text/plain' }],
    ['message', { Content: 'x', ContentType: 'image/png' }],
    ['event', { ContentType: 'application/vnd.amazonaws.connect.event.chat.ended' }],
    ['event', { ContentType: 'application/vnd.amazonaws.connect.event.message.read', Content: 'x' }],
  ])('refuses %s %j', async (path, body) => {
    const alex = await agentOf(await startAccepted());
    expect((await alex.send(path, body)).status).toBe(400);
  });

  it('answers 403 to a token of somebody else, of another kind, or of nobody', async () => {
    const own = await agentOf(await startAccepted());
    const other = await startAccepted({ customerName: 'Dora' });
    const statuses = await Promise.all([
      own.send('transcript', {}, 'nobody'),
      own.send('transcript', {}, own.participantToken),
      own.send('connection', {}, own.chatToken),
      own.send('transcript', { ContactId: other }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('gives no token for a chat of another agent, or one that is over', async () => {
    const contactId = await startAccepted();
    const bob = await openCtiClient(bench.simulator.origin, 'bob');
    const alex = await openCtiClient(bench.simulator.origin, 'alex');
    const order = { transportType: 'chat_token', participantId: 'id-2', contactId };
    const { body } = await alex('CreateTransport', order);
    expect(modelProblems(bench.model, bench.model.operations['CreateTransport']?.output ?? {}, body)).toEqual(
      [],
    );
    expect((await bob('CreateTransport', order)).body['__type']).toBe('ContactNotFoundException');
    await bench.simulator.driver.customerHangup(contactId);
    expect((await alex('CreateTransport', order)).body['__type']).toBe('InvalidStateException');
  });

  it('answers 403 from the end of the leg on, whoever ended it', async () => {
    for (const end of ['customerHangup', 'agentHangup', 'vanish'] as const) {
      const contactId = await startAccepted();
      const alex = await agentOf(contactId);
      expect((await alex.send('transcript', {})).status).toBe(200);
      await bench.simulator.driver[end](contactId);
      const paths = ['transcript', 'message', 'event', 'connection'];
      const answers = await Promise.all(paths.map((path) => alex.send(path, {})));
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      if (end !== 'vanish') await bench.simulator.driver.clear(contactId);
    }
  });

  it('lets a transcript be read for a while after the end, if the instance is one that does', async () => {
    const lenient = await startConnectSimulator({
      signedIn: true,
      clock: bench.clock,
      timing: { transcriptAfterEndMs: 5000 },
    });
    const { contactId } = await lenient.driver.startChat({ customerName: 'Carla', queue: 'Support' });
    await lenient.driver.accept(contactId);
    const alex = await openParticipantClient(lenient.origin, contactId, 'alex');
    await lenient.driver.customerHangup(contactId);
    expect((await alex.send('transcript', {})).status).toBe(200);
    expect((await alex.send('message', { Content: 'x', ContentType: 'text/plain' })).status).toBe(403);
    bench.clock.advance(5000);
    expect((await alex.send('transcript', {})).status).toBe(403);
    await lenient.close();
  });

  it('opens a connection by the participant token; to say so of a chat that rings is to have joined it', async () => {
    const contactId = await startChat();
    const alex = await agentOf(contactId);
    const { status, body } = await alex.send('connection', { ConnectParticipant: true });
    expect([status, Object.keys(body)]).toEqual([200, ['ConnectionCredentials']]);
    const { ConnectionToken } = (body as { ConnectionCredentials: { ConnectionToken: string } })
      .ConnectionCredentials;
    expect((await alex.send('transcript', {}, ConnectionToken)).status).toBe(200);
    await bench.simulator.driver.accept(contactId);
    expect(await texts(contactId)).toEqual(['Carla participant.joined', 'Alex Morgan participant.joined']);
  });

  it('lets pages of any origin ask, with the headers that the library sends', async () => {
    const preflight = await fetch(`${bench.simulator.origin}/participant/transcript`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://acme.zendesk.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-bearer,x-amz-user-agent',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-bearer');
    const refused = await fetch(`${bench.simulator.origin}/participant/transcript`, { method: 'POST' });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, '*']);
    const unknown = await fetch(`${bench.simulator.origin}/participant/attachment`, { method: 'POST' });
    expect([unknown.status, unknown.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  });

  it('fails as it is told to, by operation, and never because CTI calls fail', async () => {
    const contactId = await startAccepted();
    const alex = await agentOf(contactId);
    await bench.simulator.driver.addFault({ operation: '*', status: 500 });
    expect((await alex.send('transcript', {})).status).toBe(200);
    await bench.simulator.driver.addFault({ operation: 'GetTranscript', status: 403, times: 1 });
    await bench.simulator.driver.addFault({ operation: 'GetTranscript', outcome: 'dropped', times: 1 });
    expect(await alex.send('transcript', {})).toMatchObject({ status: 403, type: 'AccessDeniedException' });
    await expect(alex.send('transcript', {})).rejects.toThrow();
    expect((await alex.send('transcript', {})).status).toBe(200);
  });

  it('keeps what was asked of it, without tokens', async () => {
    const contactId = await startAccepted();
    const alex = await agentOf(contactId);
    await bench.simulator.driver.clearParticipantRequests();
    await alex.send('message', { Content: 'hi', ContentType: 'text/plain' });
    await alex.send('transcript', {}, 'nobody');
    const at = '2026-01-01T00:00:00.000Z';
    expect(await bench.simulator.driver.participantRequests()).toEqual([
      {
        at,
        operation: 'SendMessage',
        contactId,
        agent: 'alex.morgan',
        input: { Content: 'hi', ContentType: 'text/plain' },
        status: 200,
      },
      { at, operation: 'GetTranscript', contactId: null, agent: null, input: {}, status: 403 },
    ]);
  });

  it('lets the agent leave by it, which ends the chat', async () => {
    const contactId = await startAccepted();
    expect((await (await agentOf(contactId)).send('disconnect', {})).status).toBe(200);
    expect((await bench.simulator.driver.contact(contactId)).state).toBe('ended');
  });
});
