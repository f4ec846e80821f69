import { describe, expect, it } from 'vitest';
import { useChatBench } from './chat-bench.js';
import { openCtiClient } from './cti-client.js';

describe('the transfer of a chat', () => {
  const bench = useChatBench();
  const { startAccepted, agentOf, texts, snapshotContacts } = bench;

  it('is a new contact of the receiver, who reads all that was written; the first agent’s leg is over at once', async () => {
    const first = await startAccepted({
      history: [{ text: 'How can I help?' }],
      attributes: { zendesk_ticket: '12' },
    });
    const alex = await agentOf(first);
    const { contactId: second } = await bench.simulator.driver.transfer(first, { to: 'agent:bob' });
    expect((await alex.send('transcript', {})).status).toBe(403);
    expect((await bench.simulator.driver.contact(first)).state).toBe('ended');
    await bench.simulator.driver.writeInChat(first, 'Still here');
    await bench.simulator.driver.accept(second ?? '');
    const bob = await agentOf(second ?? '', 'bob');
    await bob.send('message', { Content: 'Bob here', ContentType: 'text/plain' });
    expect((await snapshotContacts('bob'))[0]).toMatchObject({
      contactId: second,
      initialContactId: first,
      type: 'chat',
      initiationMethod: 'transfer',
      attributes: { zendesk_ticket: { value: '12' } },
      connections: [{ type: 'agent' }, { type: 'inbound', chatMediaInfo: { customerName: 'Carla' } }],
    });
    const { data } = await bob.transcript();
    const lines = data.Transcript.map(({ ContactId, Content, ContentType }) => [
      ContactId,
      Content ?? ContentType.split('event.')[1],
    ]);
    expect(data.InitialContactId).toBe(first);
    expect(lines).toEqual([
      [first, 'participant.joined'],
      [first, 'How can I help?'],
      [first, 'participant.joined'],
      [first, 'transfer.succeeded'],
      [first, 'participant.left'],
      [second, 'Still here'],
      [second, 'participant.joined'],
      [second, 'Bob here'],
    ]);
    const own = await bob.transcript({ ContactId: first });
    expect(own.data.Transcript).toHaveLength(5);
  });

  it('goes on from agent to agent with the first contact as the initial one', async () => {
    const first = await startAccepted();
    const second = (await bench.simulator.driver.transfer(first, { to: 'agent:bob' })).contactId ?? '';
    await bench.simulator.driver.accept(second);
    const third =
      (await bench.simulator.driver.transfer(second, { to: 'queue:Globex Sales' })).contactId ?? '';
    expect(await bench.simulator.driver.contact(third)).toMatchObject({
      agent: 'casey.lin',
      initialContactId: first,
      previousContactId: second,
      initiationMethod: 'queue_transfer',
      queue: 'Globex Sales',
      customerName: 'Carla',
    });
    expect((await bench.simulator.driver.chat(first)).contactIds).toEqual([first, second, third]);
    await bench.simulator.driver.accept(third);
    await bench.simulator.driver.customerHangup(third);
    expect((await texts(third)).slice(-2)).toEqual(['Carla participant.left', '– chat.ended']);
  });

  it.each(['CreateAdditionalConnection', 'AddNewConnection', 'TransferContact'])(
    'is what %s does to a chat',
    async (operation) => {
      const contactId = await startAccepted();
      const call = await openCtiClient(bench.simulator.origin);
      const endpoint = { type: 'agent', agentLogin: 'bob.carter' };
      expect((await call(operation, { contactId, endpoint })).status).toBe(200);
      expect((await snapshotContacts('bob')).map(({ type, state }) => [type, state])).toMatchObject([
        ['chat', { type: 'connecting' }],
      ]);
    },
  );

  it('waits for a place, and the customer may write meanwhile', async () => {
    const bobs = await Promise.all([startAccepted({ agent: 'bob' }), startAccepted({ agent: 'bob' })]);
    const first = await startAccepted();
    expect(await bench.simulator.driver.transfer(first, { to: 'agent:bob' })).toMatchObject({
      contactId: null,
    });
    await bench.simulator.driver.writeInChat(first, 'Waiting');
    const { contactIds, lines } = await bench.simulator.driver.chat(first);
    expect(lines.at(-1)).toMatchObject({ text: 'Waiting', contactId: contactIds[1] });
    await bench.simulator.driver.agentHangup(bobs[0]);
    await bench.simulator.driver.clear(bobs[0]);
    expect(await bench.simulator.driver.contact(contactIds[1] ?? '')).toMatchObject({
      agent: 'bob.carter',
      state: 'connecting',
    });
  });

  it('to an agent who is offline fails: the agent still has the chat, and the transcript says so', async () => {
    const contactId = await startAccepted();
    await expect(bench.simulator.driver.transfer(contactId, { to: 'agent:sam' })).rejects.toMatchObject({
      status: 409,
      message: 'Sam Okafor is in Offline.',
    });
    expect((await bench.simulator.driver.contact(contactId)).state).toBe('connected');
    expect((await texts(contactId)).at(-1)).toBe('– transfer.failed');
  });

  it.each(['+18005550160', 'agent:alex'] as const)('cannot go to %s', async (to) => {
    const contactId = await startAccepted();
    await expect(bench.simulator.driver.transfer(contactId, { to })).rejects.toMatchObject({ status: 400 });
    expect(await texts(contactId)).toHaveLength(2);
  });

  it('that the receiver rejects waits again, and ends with the customer', async () => {
    const first = await startAccepted();
    const second = (await bench.simulator.driver.transfer(first, { to: 'agent:bob' })).contactId ?? '';
    await bench.simulator.driver.reject(second);
    expect((await bench.simulator.driver.chat(first)).contactIds).toHaveLength(3);
    await bench.simulator.driver.customerHangup(second);
    await bench.simulator.driver.clear(second);
    expect((await bench.simulator.driver.contacts()).map(({ state }) => state)).toEqual(['ended', 'cleared']);
  });
});
