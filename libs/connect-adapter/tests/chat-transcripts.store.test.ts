import { describe, expect, it, vi } from 'vitest';
import { createMemoryTranscriptStore, type TranscriptStore } from '../src/index.js';
import { chatEvent, chatItem, chatSecret, createChatStub } from './chat-stub.js';
import { followOnStub, turn } from './follow-on-stub.js';

const ids = ({ items }: { readonly items: readonly { readonly id: string }[] }) => items.map(({ id }) => id);
const refused = { type: 'AccessDeniedException', message: 'Access denied', statusCode: 403 };

/** A chat whose transcript is kept in a store that outlives the page. */
function onStore(store: TranscriptStore = createMemoryTranscriptStore()) {
  return { store, ...followOnStub({ openStore: () => Promise.resolve(store) }) };
}

describe('transcripts that are kept', () => {
  it('are whole when the page was loaded again in mid-chat', async () => {
    const { transcripts, startAgain, chatIs } = onStore();
    const chat = createChatStub();
    chat.written.push(chatItem('first', 0));
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    transcripts.stop();
    chat.say(chatItem('while loading', 1));
    const next = startAgain();
    next.follow('c1');
    chatIs('connected', { chat });
    await turn();
    chat.say(chatItem('then', 2));
    chat.failNext(refused);
    chat.end();
    const transcript = await next.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([
      ['first', 'while loading', 'then', 'end'],
      'complete',
    ]);
  });

  it('are there for a page that was loaded after the end', async () => {
    const { transcripts, startAgain, chatIs } = onStore();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    chat.end();
    await turn();
    transcripts.stop();
    chatIs('ended');
    const transcript = await startAgain().finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['m1', 'end'], 'complete']);
  });

  it('wait for the line that says it is over, when the agent left and nothing can be asked any more', async () => {
    const { transcripts, chatIs } = onStore();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    chat.failNext(refused);
    chat.say(chatEvent('left', 2, 'participant.left', { ParticipantId: 'a8', ParticipantRole: 'AGENT' }));
    const finished = transcripts.finish('c1');
    await turn();
    chat.end();
    const transcript = await finished;
    expect([ids(transcript), transcript.completeness]).toEqual([['m1', 'left', 'end'], 'complete']);
  });

  it('may lack lines when the chat ended while no page was there', async () => {
    const { transcripts, startAgain, chatIs } = onStore();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    await turn();
    transcripts.stop();
    chatIs('ended');
    const transcript = await startAgain().finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['m1'], 'partial']);
  });

  it('are not taken for whole because an earlier leg was transferred', async () => {
    const { transcripts, store, chatIs } = onStore();
    const chat = createChatStub();
    chat.written.push(
      chatEvent('bob left', 1, 'participant.left', { ParticipantId: 'a7', ContactId: 'c0' }),
      chatEvent('transfer', 2, 'transfer.succeeded', { ContactId: 'c0' }),
    );
    chatIs('connected', { chat, initialContactId: 'c0' });
    transcripts.follow('c1');
    await turn();
    expect(await store.read('c1')).toMatchObject({
      items: [{ id: 'bob left' }, { id: 'transfer' }],
      isComplete: false,
    });
  });

  it('are dropped when they are forgotten, and nothing is kept after that', async () => {
    const { transcripts, store, chatIs } = onStore();
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    transcripts.forget('c1');
    chat.say(chatItem('m2', 2));
    await turn();
    expect(await store.read('c1')).toBeUndefined();
    expect(await transcripts.finish('c1')).toEqual({ items: [], completeness: 'missing' });
  });

  it('hold no tokens', async () => {
    const { transcripts, store, chatIs } = onStore();
    const append = vi.spyOn(store, 'append');
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    chat.end();
    await transcripts.finish('c1');
    await turn();
    expect(append).toHaveBeenCalled();
    expect(JSON.stringify(append.mock.calls)).not.toContain(chatSecret);
  });

  const failing = (): Promise<never> => Promise.reject(new Error('Storage is blocked'));
  const throwing = (): never => {
    throw new Error('Storage is blocked');
  };
  const silent = (): Promise<never> => new Promise(() => undefined);
  const storeOf = (action: () => Promise<never>): TranscriptStore => ({
    read: action,
    append: action,
    forget: action,
    clear: action,
  });

  it.each([
    ['cannot be opened', failing],
    ['throws when it is opened', throwing],
    ['does not open', silent],
    ['fails', () => Promise.resolve(storeOf(failing))],
    ['throws', () => Promise.resolve(storeOf(throwing))],
    ['does not answer', () => Promise.resolve(storeOf(silent))],
  ])('do no harm in a store that %s', async (_, openStore) => {
    const { transcripts, chatIs, clock } = followOnStub({ openStore });
    const chat = chatIs('connected');
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('m1', 1));
    chat.end();
    const finished = transcripts.finish('c1');
    for (let second = 0; second < 6; second += 1) {
      await turn();
      clock.advance(1_000);
    }
    const transcript = await finished;
    transcripts.forget('c1');
    await turn();
    expect([ids(transcript), transcript.completeness]).toEqual([['m1', 'end'], 'complete']);
  });
});
