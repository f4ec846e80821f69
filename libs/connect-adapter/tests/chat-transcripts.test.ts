import { describe, expect, it } from 'vitest';
import { chatEvent, chatItem, chatSecret, createChatStub } from './chat-stub.js';
import { followOnStub, turn } from './follow-on-stub.js';

const ids = ({ items }: { readonly items: readonly { readonly id: string }[] }) => items.map(({ id }) => id);

describe('createChatTranscripts', () => {
  it('reads what was said before the agent joined, and hears what is said then', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    chat.written.push(
      chatItem('welcome', 1, { ParticipantRole: 'SYSTEM', DisplayName: 'SYSTEM_MESSAGE' }),
      chatItem('question', 2),
      chatEvent('joined', 3, 'participant.joined', { ParticipantRole: 'AGENT', DisplayName: 'Ada' }),
    );
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('answer', 4, { ParticipantRole: 'AGENT', DisplayName: 'Ada' }));
    chat.say(chatEvent('typing', 5, 'typing'));
    chat.end();
    const at = (second: number): number => Date.parse('2026-01-15T09:00:00Z') + second * 1_000;
    const common = { contactId: 'c1' };
    expect(await transcripts.finish('c1')).toEqual({
      completeness: 'complete',
      items: [
        {
          ...common,
          id: 'welcome',
          at: at(1),
          kind: 'message',
          role: 'system',
          name: undefined,
          text: 'text of welcome',
        },
        {
          ...common,
          id: 'question',
          at: at(2),
          kind: 'message',
          role: 'customer',
          name: 'Carla',
          text: 'text of question',
        },
        { ...common, id: 'joined', at: at(3), kind: 'joined', role: 'agent', name: 'Ada', text: '' },
        {
          ...common,
          id: 'answer',
          at: at(4),
          kind: 'message',
          role: 'agent',
          name: 'Ada',
          text: 'text of answer',
        },
        { ...common, id: 'end', at: at(999), kind: 'ended', role: 'system', name: undefined, text: '' },
      ],
    });
  });

  it('reads all pages, and each line once', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub({ pageSize: 3 });
    const all = Array.from({ length: 8 }, (_, index) => chatItem(`m${String(index)}`, index));
    chat.written.push(...all);
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    expect(chat.requests).toEqual([
      { maxResults: 100, scanDirection: 'BACKWARD', sortOrder: 'ASCENDING' },
      { maxResults: 100, scanDirection: 'BACKWARD', sortOrder: 'ASCENDING', nextToken: '5' },
      { maxResults: 100, scanDirection: 'BACKWARD', sortOrder: 'ASCENDING', nextToken: '2' },
    ]);
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect(ids(transcript)).toEqual([...all.map(({ Id }) => Id), 'end']);
  });

  it.each(['connecting', 'missed', 'rejected', 'ended'])(
    'does not touch a chat in state %s',
    async (state) => {
      const { transcripts, chatIs, streams } = followOnStub();
      const chat = chatIs(state);
      transcripts.follow('c1');
      await turn();
      expect([streams.touched, chat.requests]).toEqual([[], []]);
    },
  );

  it('begins with a chat that rings as soon as the agent has answered it', async () => {
    const { transcripts, chatIs, streams } = followOnStub();
    const chat = chatIs('connecting');
    transcripts.follow('c1');
    await turn();
    expect(streams.touched).toEqual([]);
    chatIs('connected', { chat });
    await turn();
    expect([streams.touched, chat.requests.length]).toEqual([['c1'], 1]);
  });

  it('waits for an agent who is not there yet', async () => {
    const { transcripts, chatIs } = followOnStub();
    transcripts.follow('c1');
    await turn();
    const chat = chatIs('connected');
    await turn();
    expect(chat.requests).toHaveLength(1);
  });

  it('follows a chat once, however often it is told to', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    transcripts.follow('c1');
    await turn();
    transcripts.follow('c1');
    chatIs('connected', { chat });
    await turn();
    expect([chat.requests.length, chat.listeners()]).toEqual([1, 1]);
  });

  it('follows several chats at once, each alone', async () => {
    const { transcripts, chatIs } = followOnStub();
    const one = chatIs('connected', { contactId: 'c1' });
    const two = chatIs('connected', { contactId: 'c2' });
    transcripts.follow('c1');
    transcripts.follow('c2');
    await turn();
    one.say(chatItem('to one', 1));
    two.say(chatItem('to two', 2));
    one.end();
    const first = await transcripts.finish('c1');
    two.end();
    const second = await transcripts.finish('c2');
    expect([first, second].map((each) => [ids(each), each.completeness])).toEqual([
      [['to one', 'end'], 'complete'],
      [['to two', 'end'], 'complete'],
    ]);
  });

  it('shows a bot’s message that comes in growing parts as it is at last', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('bot', 1, { Content: 'One mo' }));
    chat.say(chatItem('bot', 1, { Content: 'One moment, please.' }));
    chat.end();
    const { items } = await transcripts.finish('c1');
    expect(items.map(({ text }) => text)).toEqual(['One moment, please.', '']);
  });

  it('asks for the first leg of a chat that was transferred, where the service does not give it by itself', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    chat.legs.set('c0', [chatItem('before', 1, { ContactId: 'c0' })]);
    chat.written.push(chatItem('here', 5, { ContactId: 'c1' }));
    chatIs('connected', { initialContactId: 'c0', chat });
    transcripts.follow('c1');
    await turn();
    expect(chat.requests.map(({ contactId }) => contactId)).toEqual([undefined, 'c0']);
    chat.end();
    const { items } = await transcripts.finish('c1');
    expect(items.map(({ id, contactId }) => [id, contactId])).toEqual([
      ['before', 'c0'],
      ['here', 'c1'],
      ['end', 'c1'],
    ]);
  });

  it('says that lines may be missing of legs in between, where the service gives its own leg only by itself', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    chat.legs.set('c0', [chatItem('first', 1, { ContactId: 'c0' })]);
    chat.legs.set('cm', [chatItem('middle', 3, { ContactId: 'cm' })]);
    chat.written.push(chatItem('last', 5, { ContactId: 'c1' }));
    chatIs('connected', { initialContactId: 'c0', chat });
    transcripts.follow('c1');
    await turn();
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['first', 'last', 'end'], 'partial']);
  });

  it('says so also when the line was broken for good, and the first leg is known from before', async () => {
    const { transcripts, chatIs, clock } = followOnStub();
    const chat = createChatStub();
    chat.legs.set('c0', [chatItem('first', 1, { ContactId: 'c0' })]);
    chat.written.push(chatItem('last', 5, { ContactId: 'c1' }));
    chatIs('connected', { initialContactId: 'c0', chat });
    transcripts.follow('c1');
    await turn();
    chat.breakLine();
    clock.advance(60_000);
    chat.establishLine();
    await turn();
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['first', 'last', 'end'], 'partial']);
  });

  it('takes the lines of several legs that the service gives by itself for all of them', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub({ pageSize: 1 });
    chat.written.push(
      chatItem('first', 1, { ContactId: 'c0' }),
      chatItem('middle', 3, { ContactId: 'cm' }),
      chatItem('last', 5, { ContactId: 'c1' }),
    );
    chatIs('connected', { initialContactId: 'c0', chat });
    transcripts.follow('c1');
    await turn();
    chat.loseLine();
    chat.written.push(chatItem('missed', 6, { ContactId: 'c1' }));
    chat.establishLine();
    await turn();
    expect(chat.requests.map(({ contactId }) => contactId)).not.toContain('c0');
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([
      ['first', 'middle', 'last', 'missed', 'end'],
      'complete',
    ]);
  });

  it('reads the first leg again from its end when one of its pages failed', async () => {
    const { transcripts, chatIs, clock } = followOnStub();
    const chat = createChatStub({ pageSize: 1 });
    const release = chat.holdNext();
    const releaseFirst = chat.holdNext();
    chat.failNext(new Error('Network failure'));
    chat.legs.set('c0', [
      chatItem('older', 1, { ContactId: 'c0' }),
      chatItem('newer', 2, { ContactId: 'c0' }),
    ]);
    chat.written.push(chatItem('here', 5, { ContactId: 'c1' }));
    chatIs('connected', { initialContactId: 'c0', chat });
    transcripts.follow('c1');
    release();
    releaseFirst();
    await turn();
    clock.advance(3_000);
    await turn();
    chat.end();
    expect(ids(await transcripts.finish('c1'))).toEqual(['older', 'newer', 'here', 'end']);
  });

  it('says that lines may be missing when the service refuses the first leg', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    const release = chat.holdNext();
    chat.failNext({ type: 'AccessDeniedException', statusCode: 403 });
    chatIs('connected', { initialContactId: 'c0', chat });
    transcripts.follow('c1');
    release();
    await turn();
    chat.say(chatItem('here', 5));
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['here', 'end'], 'partial']);
  });

  it('ends with the transfer of the chat to somebody else', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('goodbye', 1));
    chat.say(chatEvent('transfer', 2, 'transfer.succeeded'));
    chatIs('ended', { chat });
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['goodbye', 'transfer'], 'complete']);
  });

  it('ends when this agent has left, not when another has', async () => {
    const { transcripts, chatIs, clock } = followOnStub();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(
      chatEvent('other left', 1, 'participant.left', { ParticipantId: 'd8', ParticipantRole: 'AGENT' }),
    );
    const finished = transcripts.finish('c1');
    await turn();
    chat.say(chatItem('still here', 2));
    chat.say(chatEvent('left', 3, 'participant.left', { ParticipantId: 'a8', ParticipantRole: 'AGENT' }));
    const transcript = await finished;
    await turn();
    expect([ids(transcript), transcript.completeness, clock.pending]).toEqual([
      ['other left', 'still here', 'left'],
      'complete',
      0,
    ]);
  });

  it('keeps and gives no token', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect(ids(transcript)).toEqual(['m1', 'end']);
    expect(JSON.stringify(transcript)).not.toContain(chatSecret);
  });

  it('hears, asks and keeps nothing any more when it was stopped', async () => {
    const { transcripts, chatIs, streams, clock } = followOnStub();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    transcripts.stop();
    const before = chat.requests.length;
    chat.loseLine();
    chat.establishLine();
    clock.advance(60_000);
    chat.end();
    chatIs('connected', { contactId: 'c2' });
    await turn();
    expect({
      asked: chat.requests.length - before,
      timers: clock.pending,
      left: streams.subscriptions(),
    }).toEqual({
      asked: 0,
      timers: 0,
      left: 0,
    });
  });
});
