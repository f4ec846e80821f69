import { WebSocket } from 'ws';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useChatBench } from './chat-bench.js';
import { openCtiClient } from './cti-client.js';

describe('what is passed on of a chat at once', () => {
  const bench = useChatBench();
  const { startChat, startAccepted, agentOf, texts } = bench;

  const sockets: WebSocket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  const subscribe = async (agent: string, topic = 'aws/chat') => {
    const call = await openCtiClient(bench.simulator.origin, agent);
    const { body } = await call('CreateTransport', { transportType: 'web_socket' });
    const { url } = (body as { webSocketTransport: { url: string } }).webSocketTransport;
    const socket = new WebSocket(url.replace('wss:', 'ws:'));
    sockets.push(socket);
    const frames: { topic: string; content: unknown }[] = [];
    socket.on('message', (data) => frames.push(JSON.parse(String(data)) as (typeof frames)[number]));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: [topic] } }));
    await vi.waitFor(() => {
      expect(frames).toHaveLength(1);
    });
    return () =>
      frames
        .filter((frame) => frame.topic === 'aws/chat')
        .map(({ content }) => JSON.parse(String(content)) as Record<string, unknown>);
  };
  const heard = (frames: readonly Record<string, unknown>[]) =>
    frames.map(({ Content, ContentType }) => Content ?? String(ContentType).split('event.')[1]);

  it('goes to the agents who are in the chat and have subscribed, and to nobody else', async () => {
    const [alex, bob, deaf] = await Promise.all([
      subscribe('alex'),
      subscribe('bob'),
      subscribe('alex', 'aws/other'),
    ]);
    const contactId = await startChat();
    const heardBy = async () => (await bench.simulator.driver.chat(contactId)).heardBy;
    expect(await heardBy()).toEqual([]);
    await bench.simulator.driver.writeInChat(contactId, 'nobody hears this');
    await bench.simulator.driver.accept(contactId);
    expect(await heardBy()).toEqual(['alex.morgan']);
    await bench.simulator.driver.writeInChat(contactId, 'hello');
    await bench.simulator.driver.typeInChat(contactId);
    await (await agentOf(contactId)).send('message', { Content: 'hi', ContentType: 'text/plain' });
    await vi.waitFor(() => {
      expect(heard(alex())).toEqual(['participant.joined', 'hello', 'typing', 'hi']);
    });
    expect(alex()[1]).toEqual({
      AbsoluteTime: '2026-01-01T00:00:00.000Z',
      Content: 'hello',
      ContentType: 'text/plain',
      Id: expect.any(String) as string,
      Type: 'MESSAGE',
      ParticipantId: 'id-3',
      ParticipantRole: 'CUSTOMER',
      DisplayName: 'Carla',
      ContactId: contactId,
      InitialContactId: contactId,
    });
    expect([bob(), deaf()]).toEqual([[], []]);
    expect(await texts(contactId)).not.toContain('Carla typing');
  });

  it('tells the agent of a receipt by a line of its own', async () => {
    const alex = await subscribe('alex');
    const contactId = await startAccepted();
    const sent = await (
      await agentOf(contactId)
    ).send('message', {
      Content: 'hi',
      ContentType: 'text/plain',
    });
    await bench.simulator.driver.giveReceipt(contactId, String(sent.body['Id']), 'delivered');
    await vi.waitFor(() => {
      expect(alex().at(-1)).toMatchObject({
        Type: 'MESSAGEMETADATA',
        MessageMetadata: {
          MessageId: sent.body['Id'],
          Receipts: [{ RecipientParticipantId: 'id-3', DeliveredTimestamp: '2026-01-01T00:00:00.000Z' }],
        },
      });
    });
  });

  it('tells of the end, and of a transfer the one who made it, not the one who gets it', async () => {
    const [alex, bob] = await Promise.all([subscribe('alex'), subscribe('bob')]);
    const first = await startAccepted();
    const second = (await bench.simulator.driver.transfer(first, { to: 'agent:bob' })).contactId ?? '';
    await bench.simulator.driver.accept(second);
    await bench.simulator.driver.customerHangup(second);
    await vi.waitFor(() => {
      expect(heard(bob())).toEqual(['participant.joined', 'participant.left', 'chat.ended']);
    });
    expect(heard(alex())).toEqual(['participant.joined', 'transfer.succeeded', 'participant.left']);
  });

  it('is lost for a socket that is down, and for a frame that a fault takes; the transcript has it', async () => {
    const before = await subscribe('alex');
    const contactId = await startAccepted();
    await bench.simulator.driver.dropWebSockets();
    await bench.simulator.driver.writeInChat(contactId, 'unheard');
    const after = await subscribe('alex');
    await bench.simulator.driver.addFault({ operation: 'chatFrames', outcome: 'dropped', times: 1 });
    await bench.simulator.driver.writeInChat(contactId, 'taken');
    await bench.simulator.driver.writeInChat(contactId, 'heard');
    await vi.waitFor(() => {
      expect(heard(after())).toEqual(['heard']);
    });
    expect(heard(before())).toEqual(['participant.joined']);
    expect((await texts(contactId)).slice(-3)).toEqual(['Carla: unheard', 'Carla: taken', 'Carla: heard']);
  });
});
