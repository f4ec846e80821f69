import { describe, expect, it } from 'vitest';
import { useBrowserBench } from './browser-bench.js';
import { listenToChat } from './chat-listener.js';

describe('chats through the unmodified Streams and chatjs', () => {
  const bench = useBrowserBench({ timing: { ringMs: 60_000 } }, { alex: 'default', bob: 'cookie' });
  const { host, hears } = bench;

  const offer = async (history: readonly { text: string }[] = []) => {
    const { contactId } = await bench.simulator.driver.startChat({
      customerName: 'Carla',
      queue: 'Support',
      history,
    });
    await hears('alex', contactId, ['contact', 'Connecting']);
    return contactId;
  };
  const accept = (agent: string, contactId: string) =>
    host(agent).page.evaluate(`new Promise((resolve, reject) => {
      const contact = new connect.Agent().getContacts().find((each) => each.getContactId() === ${JSON.stringify(contactId)});
      contact.accept({ success: resolve, failure: reject });
    })`);
  const chat = async (history: readonly { text: string }[] = []) => {
    const contactId = await offer(history);
    await accept('alex', contactId);
    await expect.poll(() => host('alex').events(contactId)).toContain('Connected');
    return { contactId, alex: await listen('alex', contactId) };
  };
  /** Resolves when the page would hear of a new line: the library is ready before its worker has subscribed. */
  const listen = async (agent: string, contactId: string) => {
    const listener = await listenToChat(host(agent).page, contactId);
    await expect.poll(async () => (await bench.simulator.driver.chat(contactId)).heardBy.length).toBe(1);
    return listener;
  };
  const operations = async () =>
    (await bench.simulator.driver.participantRequests()).map(({ operation }) => operation);

  it('live like a call: accepted, ended by the customer, cleared', async () => {
    const { contactId } = await chat();
    await bench.simulator.driver.customerHangup(contactId);
    await bench.simulator.driver.clear(contactId);
    await expect.poll(() => host('alex').events(contactId)).toContain('Destroy');
    const events = await host('alex').events(contactId);
    expect(events.filter((event) => event !== 'Accepted')).toEqual([
      'contact',
      'Connecting',
      'Connected',
      'ACW',
      'Ended',
      'Destroy',
    ]);
  });

  it.each([
    ['missed', 'miss', ['contact', 'Connecting', 'Ended', 'Missed']],
    ['rejected', 'reject', ['contact', 'Connecting', 'Ended', 'Missed']],
    ['rescinded', 'rescind', ['contact', 'Connecting', 'Ended', 'Destroy']],
  ] as const)('live like a call: %s', async (_life, order, events) => {
    const contactId = await offer();
    await bench.simulator.driver[order](contactId);
    await hears('alex', contactId, events);
  });

  it('are written in by both sides: the library hears its own lines too', async () => {
    const { contactId, alex } = await chat([{ text: 'How can I help?' }]);
    await bench.simulator.driver.writeInChat(contactId, 'hello');
    await expect.poll(alex.heard).toEqual(['hello']);
    const sent = await alex.call('sendMessage', { message: 'hi', contentType: 'text/plain' });
    await alex.call('sendEvent', { contentType: 'application/vnd.amazonaws.connect.event.typing' });
    await expect.poll(alex.heard).toEqual(['hello', 'hi', 'typing']);
    await bench.simulator.driver.giveReceipt(contactId, String(sent['Id']), 'read');
    await bench.simulator.driver.attachInChat(contactId, { fileName: 'invoice.pdf' });
    await expect.poll(alex.heard).toEqual(['hello', 'hi', 'typing', 'read', 'application/octet-stream']);
    expect(await alex.transcript()).toEqual([
      'participant.joined',
      'How can I help?',
      'participant.joined',
      'hello',
      'hi',
      'invoice.pdf',
    ]);
    expect(await operations()).toEqual([
      'CreateParticipantConnection',
      'SendMessage',
      'SendEvent',
      'GetTranscript',
    ]);
  });

  it('have a transcript of many pages', async () => {
    const history = Array.from({ length: 120 }, (_, index) => ({ text: `line ${String(index + 1)}` }));
    const { alex } = await chat(history);
    const texts = history.map(({ text }) => text);
    expect(await alex.transcript()).toEqual(['participant.joined', ...texts, 'participant.joined']);
    expect(await alex.transcript(15)).toEqual(['participant.joined', ...texts, 'participant.joined']);
  });

  it('are over for the library with the leg: it hears the end and stops', async () => {
    const { contactId, alex } = await chat();
    await bench.simulator.driver.customerHangup(contactId);
    await expect.poll(alex.heard).toEqual(['participant.left', 'chat.ended']);
    await expect.poll(alex.connection).toContain('ended');
  });

  it('vanish without a word to the library: all it gets is a 403', async () => {
    const { contactId, alex } = await chat();
    await bench.simulator.driver.vanish(contactId);
    expect(await alex.transcript()).toEqual(['failed: 403']);
  });

  it('lose what is written while the socket is down: the transcript has it', async () => {
    const { contactId, alex } = await chat();
    await bench.simulator.driver.addFault({ operation: 'webSocket', outcome: 'dropped' });
    await bench.simulator.driver.dropWebSockets();
    await expect.poll(alex.connection).toContain('lost');
    await bench.simulator.driver.writeInChat(contactId, 'unheard');
    await bench.simulator.driver.clearFaults();
    await expect.poll(async () => (await alex.connection()).at(-1), { timeout: 15_000 }).toBe('established');
    await bench.simulator.driver.writeInChat(contactId, 'heard');
    await expect.poll(alex.heard).toEqual(['heard']);
    expect(await alex.transcript()).toEqual(['participant.joined', 'participant.joined', 'unheard', 'heard']);
  });

  it('go on after the page was loaded again', async () => {
    const { contactId } = await chat();
    await bench.simulator.driver.writeInChat(contactId, 'before');
    await host('alex').reload();
    await expect.poll(() => host('alex').events(contactId)).toContain('Connected');
    const alex = await listen('alex', contactId);
    await bench.simulator.driver.writeInChat(contactId, 'after');
    await expect.poll(alex.heard).toEqual(['after']);
    expect(await alex.transcript()).toContain('before');
  });

  it('can be several at once, each with its own lines', async () => {
    const carla = await chat();
    const { contactId: dora } = await bench.simulator.driver.startChat({
      customerName: 'Dora',
      queue: 'Acme Care',
    });
    await hears('alex', dora, ['contact', 'Connecting']);
    await accept('alex', dora);
    await expect.poll(() => host('alex').events(dora)).toContain('Connected');
    const doras = await listen('alex', dora);
    await bench.simulator.driver.writeInChat(carla.contactId, 'from Carla');
    await bench.simulator.driver.writeInChat(dora, 'from Dora');
    await expect.poll(doras.heard).toEqual(['from Dora']);
    await expect.poll(carla.alex.heard).toEqual(['from Carla']);
  });

  it('go to another agent, who reads it all; the first one hears nothing more', async () => {
    const { contactId, alex } = await chat([{ text: 'How can I help?' }]);
    await host('alex').page.evaluate(`new Promise((resolve, reject) => {
      const agent = new connect.Agent();
      const [contact] = agent.getContacts();
      agent.getEndpoints(agent.getAllQueueARNs(), {
        success: ({ endpoints }) => contact.addConnection(endpoints.find(({ name }) => name === 'Bob Carter'), { success: resolve, failure: reject }),
        failure: reject,
      });
    })`);
    await expect.poll(alex.heard).toContain('transfer.succeeded');
    await expect.poll(() => host('alex').events(contactId)).toContain('ACW');
    await expect.poll(host('bob').contactIds).toHaveLength(1);
    const [second = ''] = await host('bob').contactIds();
    await accept('bob', second);
    await expect.poll(() => host('bob').events(second)).toContain('Connected');
    const bob = await listen('bob', second);
    await bench.simulator.driver.writeInChat(second, 'Hello Bob');
    await expect.poll(bob.heard).toEqual(['Hello Bob']);
    expect(await bob.transcript()).toEqual([
      'participant.joined',
      'How can I help?',
      'participant.joined',
      'transfer.succeeded',
      'participant.left',
      'participant.joined',
      'Hello Bob',
    ]);
    expect(await alex.heard()).not.toContain('Hello Bob');
  });

  it('are joined by the library itself as soon as somebody looks at the connection of one that rings', async () => {
    const contactId = await offer();
    const look = `new connect.Agent().getContacts()[0].getAgentConnection().getConnectionId()`;
    await host('alex').page.evaluate(look);
    await expect.poll(operations).toEqual(['CreateParticipantConnection']);
    const { lines } = await bench.simulator.driver.chat(contactId);
    expect(lines.at(-1)).toMatchObject({ role: 'AGENT', name: 'Alex Morgan' });
    expect((await bench.simulator.driver.contact(contactId)).state).toBe('connecting');
  });

  it('show the customer’s name, and that there is no endpoint', async () => {
    const contactId = await offer();
    const data = await host('alex').page.evaluate<{ connections: Record<string, unknown>[] }>(
      'new connect.Agent().getContacts()[0].toSnapshot().contactData',
    );
    expect(data.connections[1]).toMatchObject({
      initial: true,
      chatMediaInfo: { customerName: 'Carla' },
    });
    expect(data.connections[1]).not.toHaveProperty('endpoint');
    expect((await bench.simulator.driver.contact(contactId)).customerName).toBe('Carla');
  });
});
